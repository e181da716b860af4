/**
 * What `read` says; null when it fails or takes longer than the limit. What takes longer is not asked again until it has
 * ended, so that nothing piles up before a store that hangs. Never rejects.
 */
export function inTime<T>(read: () => Promise<T>, limitMs: number): () => Promise<T | null> {
  let underWay: Promise<T | null> | null = null
  return () => {
    underWay ??= orNull(read).finally(() => {
      underWay = null
    })
    const { promise: tooLate, resolve } = Promise.withResolvers<null>()
    const timer = setTimeout(() => resolve(null), limitMs)
    return Promise.race([underWay, tooLate]).finally(() => clearTimeout(timer))
  }
}

async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read()
  } catch {
    return null
  }
}
