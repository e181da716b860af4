/** What a run answers that a later one has overtaken. */
export const SUPERSEDED = Symbol('superseded')

export interface LatestOnly {
  /**
   * Runs a task and aborts the one before. Only the latest run may answer or fail; an overtaken one resolves to
   * `SUPERSEDED`, however late it comes and whether or not its task heeds the signal.
   */
  run<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T | typeof SUPERSEDED>
  /** Overtakes what is under way with nothing. */
  cancel(): void
}

export function latestOnly(): LatestOnly {
  let latest: AbortController | null = null

  function cancel() {
    latest?.abort()
    latest = null
  }

  return {
    cancel,
    async run(task) {
      cancel()
      const own = new AbortController()
      latest = own
      try {
        const value = await task(own.signal)
        return latest === own ? value : SUPERSEDED
      } catch (error) {
        if (latest !== own) return SUPERSEDED
        throw error
      }
    },
  }
}
