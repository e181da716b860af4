import { beforeEach, describe, expect, it } from 'vitest'
import { type Attempt, type CircuitBreaker, createCircuitBreaker } from './circuit-breaker.ts'

describe('the circuit breaker', () => {
  let now: number
  let changes: string[]
  let breaker: CircuitBreaker
  beforeEach(() => {
    now = 0
    changes = []
    breaker = createCircuitBreaker({
      failuresToOpen: 3,
      retryAfterMs: 1_000,
      now: () => now,
      onChange: (state) => changes.push(state),
    })
  })

  function attempt(): Attempt {
    const attempted = breaker.attempt()
    if (!attempted) throw new Error('The circuit is open.')
    return attempted
  }

  function open(): void {
    for (let failure = 0; failure < 3; failure++) attempt().failed()
  }

  it('lets every call through while calls succeed', () => {
    for (let call = 0; call < 10; call++) attempt().succeeded()
    expect(changes).toEqual([])
  })

  it('stays closed when failures do not follow one another', () => {
    for (let call = 0; call < 10; call++) {
      attempt().failed()
      attempt().failed()
      attempt().succeeded()
    }
    expect(changes).toEqual([])
  })

  it('opens after three failures in a row, and says so once', () => {
    const underWay = [attempt(), attempt(), attempt(), attempt(), attempt()]
    for (const call of underWay) call.failed()
    expect(breaker.attempt()).toBeNull()
    expect(changes).toEqual(['open'])
  })

  it('lets one call through after the pause, and the others not', () => {
    open()
    now = 999
    expect(breaker.attempt()).toBeNull()
    now = 1_000
    expect(breaker.attempt()).not.toBeNull()
    expect(breaker.attempt()).toBeNull()
  })

  it('closes when that call succeeds', () => {
    open()
    now = 1_000
    attempt().succeeded()
    attempt()
    attempt()
    expect(changes).toEqual(['open', 'closed'])
  })

  it('waits again when that call fails', () => {
    open()
    now = 1_000
    attempt().failed()
    now = 1_999
    expect(breaker.attempt()).toBeNull()
    now = 2_000
    expect(breaker.attempt()).not.toBeNull()
    expect(changes).toEqual(['open'])
  })

  it('lets the next call through when that call was given up', () => {
    open()
    now = 1_000
    attempt().abandoned()
    expect(breaker.attempt()).not.toBeNull()
  })

  it('closes when a call from before it opened succeeds late', () => {
    const slow = attempt()
    open()
    slow.succeeded()
    expect(breaker.attempt()).not.toBeNull()
    expect(changes).toEqual(['open', 'closed'])
  })
})
