import type { WindowStarts } from './start-times.ts'

const LENGTHS_MINUTES = [15, 30, 45, 60, 90, 120]
const MS_PER_MINUTE = 60_000

/** How long a call can be, in minutes, that begins then: until the end of the window. */
export function roomAt(start: string, { window }: Pick<WindowStarts, 'window'>): number {
  return (Date.parse(window.to) - Date.parse(start)) / MS_PER_MINUTE
}

/** Lengths in minutes, the shortest first, each of which one of the starts has room for; `usual` is the site's own. */
export function callLengths(choices: readonly WindowStarts[], usual: number): number[] {
  const mostRoom = Math.max(
    ...choices.flatMap((choice) => choice.starts.map((start) => roomAt(start, choice))),
  )
  return [...new Set([...LENGTHS_MINUTES, usual])]
    .filter((minutes) => minutes <= mostRoom)
    .sort((a, b) => a - b)
}
