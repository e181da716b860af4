/** One call that the breaker let through; exactly one of these is to be called when it is over. */
export interface Attempt {
  /** Let through to see whether the other side is back. */
  isProbe: boolean
  succeeded(): void
  failed(): void
  /** Over without telling anything about the other side. */
  abandoned(): void
}

export interface CircuitBreaker {
  /** Null while the other side is taken to be down: do not call it. */
  attempt(): Attempt | null
}

interface CircuitBreakerOptions {
  /** Failures in a row that open the circuit. */
  failuresToOpen: number
  /** While open, one call is let through this often to see whether the other side is back. */
  retryAfterMs: number
  /** A clock that never goes back, in milliseconds. */
  now: () => number
  /** Told once a change. */
  onChange?: (state: 'open' | 'closed') => void
}

/** Stops calls to a side that is down, so that nobody waits for it, and notices when it is back. */
export function createCircuitBreaker({
  failuresToOpen,
  retryAfterMs,
  now,
  onChange = () => {},
}: CircuitBreakerOptions): CircuitBreaker {
  let failures = 0
  /** When the next call may go through; null while the circuit is closed. */
  let retryAt: number | null = null
  let probing = false

  function letThrough(isProbe: boolean): Attempt {
    const over = () => {
      if (isProbe) probing = false
    }
    return {
      isProbe,
      succeeded() {
        over()
        failures = 0
        if (retryAt === null) return
        retryAt = null
        onChange('closed')
      },
      failed() {
        over()
        failures += 1
        if (retryAt === null && failures < failuresToOpen) return
        const wasClosed = retryAt === null
        retryAt = now() + retryAfterMs
        if (wasClosed) onChange('open')
      },
      abandoned: over,
    }
  }

  return {
    attempt() {
      if (retryAt === null) return letThrough(false)
      if (probing || now() < retryAt) return null
      probing = true
      return letThrough(true)
    },
  }
}
