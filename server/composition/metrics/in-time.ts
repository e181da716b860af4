import { answerInTime } from '../../contacts/answer-in-time.ts'

/**
 * What `read` says; null when it fails or takes longer than the limit. What takes longer is not asked again until it has
 * ended, so that nothing piles up before a store that hangs. Never rejects.
 */
export function inTime<T>(read: () => Promise<T>, limitMs: number): () => Promise<T | null> {
  let underWay: Promise<T> | null = null
  return async () => {
    underWay ??= (async () => read())().finally(() => {
      underWay = null
    })
    const answer = await answerInTime(underWay, limitMs)
    return answer === 'none' ? null : answer
  }
}
