const SECONDS = { m: 60, h: 3_600, d: 86_400, w: 604_800 } as const
type Unit = keyof typeof SECONDS

/** The longest pause that a schedule takes. */
const MOST_SECONDS = 366 * SECONDS.d

/** `30m`, `6h`, `1d`, `2w` in seconds; null when it is none of these. */
export function parseDuration(text: string): number | null {
  const [, count, unit] = /^(\d{1,6})\s*([mhdw])$/.exec(text.trim()) ?? []
  if (!count || !unit) return null
  const seconds = Number(count) * SECONDS[unit as Unit]
  return seconds > 0 && seconds <= MOST_SECONDS ? seconds : null
}

/** Seconds in the largest unit that is whole: `6h`. */
export function durationText(seconds: number): string {
  for (const unit of ['w', 'd', 'h', 'm'] as const) {
    if (seconds % SECONDS[unit] === 0) return `${seconds / SECONDS[unit]}${unit}`
  }
  return `${seconds}s`
}
