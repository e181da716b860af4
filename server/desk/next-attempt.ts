const SECOND = 1_000
const HOUR = 60 * 60 * SECOND

const FIRST_PAUSE_MS = 5 * SECOND
const LONGEST_PAUSE_MS = 2 * HOUR
const GROWTH = 4
/** Up to so much of a pause is added by chance, so that a desk that comes back is not met by all at once. */
const JITTER = 0.25

interface FailedAttempt {
  /** This one included. */
  attempts: number
  at: Date
  giveUpAt: Date
  /** What the desk has asked for. */
  waitMs?: number | undefined
  /** From 0 to 1. */
  chance: number
}

/**
 * When a delivery is tried again after a failed try: pauses of 5 s, 20 s, 80 s… up to two hours, or as long as the desk
 * has asked for, the last time at the very end; null when that has passed.
 */
export function nextAttempt({ attempts, at, giveUpAt, waitMs = 0, chance }: FailedAttempt): Date | null {
  if (at >= giveUpAt) return null
  const pause = Math.min(FIRST_PAUSE_MS * GROWTH ** (attempts - 1), LONGEST_PAUSE_MS) * (1 + JITTER * chance)
  return new Date(Math.min(at.getTime() + Math.max(pause, waitMs), giveUpAt.getTime()))
}
