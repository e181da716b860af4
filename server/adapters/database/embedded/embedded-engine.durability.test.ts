import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dataFolderWithStore } from '../../../../test/support/embedded-store.ts'
import { EmbeddedEngine } from './embedded-engine.ts'

const threads = vi.hoisted((): Worker[] => [])

vi.mock('node:worker_threads', async (original) => {
  const actual = await original<typeof import('node:worker_threads')>()
  class KnownWorker extends actual.Worker {
    constructor(...parameters: ConstructorParameters<typeof Worker>) {
      super(...parameters)
      threads.push(this)
    }
  }
  return { ...actual, Worker: KnownWorker }
})

let folder: string
let remove: () => void

beforeEach(async () => {
  const data = await dataFolderWithStore()
  folder = join(data.folder, 'store')
  remove = data.remove
})

afterEach(() => remove())

describe('the embedded engine', () => {
  it('tells that it is lost when its thread is gone, and leaves no statement waiting', async () => {
    const engine = await EmbeddedEngine.start(folder)
    const underWay = engine.query('select count(*) from generate_series(1, 100000000)', [])
    const refused = expect(underWay).rejects.toThrow('The embedded database has stopped')
    await threads.at(-1)?.terminate()

    expect((await engine.lost).message).toBe('The embedded database has stopped')
    await refused
    await expect(engine.query('select 1', [])).rejects.toThrow('The embedded database has stopped')
    await expect(engine.close()).resolves.toBeUndefined()
  })

  it('is not lost when it was closed', async () => {
    const engine = await EmbeddedEngine.start(folder)
    await engine.close()
    expect(await Promise.race([engine.lost, 'not lost'])).toBe('not lost')
  })

  it('fails one statement with its code, and answers the next', async () => {
    const engine = await EmbeddedEngine.start(folder)
    await expect(engine.query('select * from nowhere', [])).rejects.toMatchObject({ code: '42P01' })
    expect(await engine.query('select $1::int as answer', [42])).toMatchObject({ rows: [{ answer: 42 }] })
    await engine.close()
  })

  it('gives up on a start that takes too long', async () => {
    await expect(EmbeddedEngine.start(folder, 1)).rejects.toThrow('it did not start within 0.001 seconds')
  })

  it('leaves this thread free while it is at work', async () => {
    const engine = await EmbeddedEngine.start(folder)
    let turns = 0
    const ticking = setInterval(() => turns++, 1)
    await engine.query('select count(*) from generate_series(1, 1000000)', [])
    clearInterval(ticking)
    expect(turns).toBeGreaterThan(1)
    await engine.close()
  })
})
