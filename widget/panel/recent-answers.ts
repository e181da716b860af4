/** Answers kept in the page's memory for a while, so that going back to a question asks nothing. */
export interface RecentAnswers<T> {
  get(key: string): T | undefined
  keep(key: string, value: T): void
  clear(): void
}

/** A question of average length has fewer beginnings. */
const MOST = 60
/** As the server tells browsers (`max-age`), in milliseconds. */
const KEPT_FOR_MS = 60_000

export function recentAnswers<T>(now: () => number = Date.now): RecentAnswers<T> {
  const held = new Map<string, { value: T; at: number }>()
  return {
    get(key) {
      const found = held.get(key)
      return found && now() - found.at < KEPT_FOR_MS ? found.value : undefined
    },
    keep(key, value) {
      // Anew, so that the oldest comes first.
      held.delete(key)
      held.set(key, { value, at: now() })
      const [oldest] = held.keys()
      if (held.size > MOST && oldest !== undefined) held.delete(oldest)
    },
    clear: () => held.clear(),
  }
}
