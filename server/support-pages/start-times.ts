interface TimeSpan {
  from: string
  to: string
}

export interface WindowStarts {
  window: TimeSpan
  /** Instants at which a call can begin; none when the window is over. */
  starts: string[]
}

const MS_PER_MINUTE = 60_000
const SHORTEST_CALL_MINUTES = 15
/** Of a whole day each quarter of an hour is more than anybody wants to scroll through. */
const LONG_WINDOW_MINUTES = 8 * 60

/** When a call can begin: at the start of each window, then at each quarter of an hour in it (half hours in long ones). */
export function startTimes(windows: readonly TimeSpan[], now: Date): WindowStarts[] {
  return windows.map((window) => {
    const from = Date.parse(window.from)
    const to = Date.parse(window.to)
    const step = (to - from > LONG_WINDOW_MINUTES * MS_PER_MINUTE ? 30 : 15) * MS_PER_MINUTE
    const last = to - SHORTEST_CALL_MINUTES * MS_PER_MINUTE
    const starts = [from]
    for (let start = (Math.floor(from / step) + 1) * step; start <= last; start += step) starts.push(start)
    return {
      window,
      starts: starts
        .filter((start) => start >= now.getTime() && start <= last)
        .map((start) => new Date(start).toISOString()),
    }
  })
}
