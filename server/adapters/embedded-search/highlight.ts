import type { HighlightedText } from '../../contract/types.ts'
import type { TextWords } from './text-words.ts'

/** What finding each term in a text is worth; terms that are not looked for are not there. */
export type Worth = ReadonlyMap<string, number>

/** A place in a text that the query found. */
export interface Match {
  start: number
  end: number
  term: string
  worth: number
}

/** The words that the query looks for, in reading order. */
export function matchesAmong({ terms, places }: TextWords, worth: Worth): Match[] {
  const matches: Match[] = []
  for (const [at, term] of terms.entries()) {
    const ofTerm = worth.get(term)
    if (ofTerm === undefined) continue
    matches.push({ start: places[at * 2] as number, end: places[at * 2 + 1] as number, term, worth: ofTerm })
  }
  return matches
}

/** `text` from `start` to `end` in runs; joined they are exactly that part. */
export function highlight(
  text: string,
  matches: readonly Match[],
  start = 0,
  end = text.length,
): HighlightedText {
  const runs: HighlightedText = []
  const push = (to: number, match: boolean) => {
    const run = text.slice(at, to)
    const last = runs.at(-1)
    if (run === '') return
    if (last && last.match === match) last.text += run
    else runs.push({ text: run, match })
    at = to
  }
  let at = start
  for (const match of matches) {
    if (match.end <= at || match.end > end) continue
    if (match.start > at) push(match.start, false)
    push(match.end, true)
  }
  push(end, false)
  return runs
}
