import { describe, expect, it } from 'vitest'
import { latestOnly, SUPERSEDED } from './latest-only.ts'

function deferred<T>() {
  return Promise.withResolvers<T>()
}

describe('latestOnly', () => {
  it('answers the only run', async () => {
    expect(await latestOnly().run(async () => 'links')).toBe('links')
  })

  it('never lets a stale answer win, even when it arrives last', async () => {
    const latest = latestOnly()
    const slow = deferred<string>()
    const quick = deferred<string>()
    const first = latest.run(() => slow.promise)
    const second = latest.run(() => quick.promise)
    quick.resolve('new')
    expect(await second).toBe('new')
    slow.resolve('old')
    expect(await first).toBe(SUPERSEDED)
  })

  it('aborts the former request as soon as a newer one begins', () => {
    const latest = latestOnly()
    const signals: AbortSignal[] = []
    const task = (signal: AbortSignal) => {
      signals.push(signal)
      return new Promise(() => {})
    }
    latest.run(task)
    expect(signals[0]?.aborted).toBe(false)
    latest.run(task)
    expect(signals[0]?.aborted).toBe(true)
    expect(signals[1]?.aborted).toBe(false)
  })

  it('keeps the failure of an overtaken run to itself', async () => {
    const latest = latestOnly()
    const failing = deferred<string>()
    const first = latest.run(() => failing.promise)
    const second = latest.run(async () => 'new')
    failing.reject(new Error('late'))
    expect(await first).toBe(SUPERSEDED)
    expect(await second).toBe('new')
  })

  it('passes on the failure of the latest run', async () => {
    await expect(
      latestOnly().run(async () => {
        throw new Error('down')
      }),
    ).rejects.toThrow('down')
  })

  it('answers nothing after it was cancelled', async () => {
    const latest = latestOnly()
    const pending = deferred<string>()
    const run = latest.run(() => pending.promise)
    latest.cancel()
    pending.resolve('old')
    expect(await run).toBe(SUPERSEDED)
  })
})
