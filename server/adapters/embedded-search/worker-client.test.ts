import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FragileCalls } from '../../../test/support/fragile-worker.ts'
import { WorkerClient } from './worker-client.ts'

const FRAGILE = new URL('../../../test/support/fragile-worker.ts', import.meta.url)

describe('calls into a worker', () => {
  let client: WorkerClient<FragileCalls>
  beforeEach(() => {
    client = new WorkerClient({ file: FRAGILE, workerData: null })
  })
  afterEach(() => client.close())

  it('are answered, many at once', async () => {
    await client.start()
    const said = Array.from({ length: 50 }, (_, at) => `word ${at}`)
    expect(await Promise.all(said.map((word) => client.call('echo', word)))).toEqual(said)
  })

  it('reject with what went wrong', async () => {
    await expect(client.call('fail', 'No such thing.')).rejects.toThrow('No such thing.')
    expect(await client.call('echo', 'still here')).toBe('still here')
  })

  it('reject when the worker crashes, and the next call finds a new one', async () => {
    const crash = client.call('crash', undefined)
    const waiting = Array.from({ length: 10 }, () => client.call('crash', undefined))
    for (const call of [crash, ...waiting]) await expect(call).rejects.toThrow('The worker failed.')
    expect(await client.call('echo', 'back again')).toBe('back again')
  })

  it('reject when the worker cannot start', async () => {
    const missing = new WorkerClient<FragileCalls>({
      file: new URL('./no-such-worker.ts', import.meta.url),
      workerData: null,
    })
    await expect(missing.start()).rejects.toThrow('The worker failed.')
    await expect(missing.call('echo', 'anybody?')).rejects.toThrow('The worker failed.')
    await missing.close()
  })

  it('stop waiting when their signal aborts, and cost the worker nothing if it has not begun', async () => {
    await client.start()
    const busy = Array.from({ length: 4 }, () => client.call('work', 50))
    const leaving = new AbortController()
    const given = client.call('echo', 'given up', leaving.signal)
    const kept = client.call('echo', 'kept')
    leaving.abort(new Error('They typed on.'))
    await expect(given).rejects.toThrow('They typed on.')
    expect(await kept).toBe('kept')
    expect(await client.call('echoed', undefined)).toEqual(['kept'])
    await Promise.all(busy)
  })

  it('stop waiting for what the worker is at, whose late answer then reaches nobody', async () => {
    await client.start()
    const leaving = new AbortController()
    const given = client.call('work', 30, leaving.signal)
    leaving.abort(new Error('They typed on.'))
    await expect(given).rejects.toThrow('They typed on.')
    expect(await client.call('echo', 'next')).toBe('next')
  })

  it('reject at once with a signal that has aborted before', async () => {
    await expect(client.call('echo', 'late', AbortSignal.abort(new Error('Gone.')))).rejects.toThrow('Gone.')
  })

  it('reject when the client is closed, also those under way', async () => {
    await client.start()
    const under = client.call('work', 10_000)
    await client.close()
    await expect(under).rejects.toThrow('The worker ended.')
    await expect(client.call('echo', 'anybody?')).rejects.toThrow('The worker is closed.')
  })
})
