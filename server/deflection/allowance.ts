interface AllowanceOptions {
  /** How often a name is let through in each stretch of time. */
  most: number
  everyMs: number
  /** A clock that never goes back, in milliseconds. */
  now?: () => number
}

/** Lets each name through so often and no more, and knows nothing of it any more when its stretch of time is over. */
export function createAllowance({
  most,
  everyMs,
  now = () => performance.now(),
}: AllowanceOptions): (name: string) => boolean {
  let used = new Map<string, number>()
  let endsAt = Number.NEGATIVE_INFINITY
  return (name) => {
    if (now() >= endsAt) {
      used = new Map()
      endsAt = now() + everyMs
    }
    const count = used.get(name) ?? 0
    if (count >= most) return false
    used.set(name, count + 1)
    return true
  }
}
