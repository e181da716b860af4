import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indexControl } from '../../server/content/indexing/index-control.ts'
import { remoteIndexTarget } from '../../server/content/indexing/remote-index-target.ts'
import type { SourceStore } from '../../server/content/sources/source-store.ts'
import { type Listener, listen } from '../../server/http/listen.ts'
import { openArticleStore } from '../support/article-store.ts'
import { describeSourceStore } from './source-store-suite.ts'

describe('through the server that holds the store', () => {
  let listener: Listener
  let url: string
  let sources: SourceStore
  let close: () => Promise<void>

  beforeAll(async () => {
    const store = await openArticleStore()
    const control = indexControl({ ...store, afterIndex: async () => undefined })
    const app = new Hono().route('/control/index', control)
    listener = await listen('127.0.0.1', 0)
    listener.serve((request) => app.fetch(request))
    url = `http://127.0.0.1:${listener.port}`
    sources = remoteIndexTarget({ url, token: 'token' }).sources
    close = store.close
  })
  afterAll(async () => {
    await listener?.close()
    await close?.()
  })

  describeSourceStore(() => sources)

  it('nobody makes a call that is none', async () => {
    const call = (name: string, body: unknown) =>
      fetch(`${url}/control/index/sources/${name}`, {
        method: 'POST',
        body: JSON.stringify(body),
      })
    expect((await call('constructor', [])).status).toBe(404)
    expect((await call('find', [7])).status).toBe(422)
    expect((await call('find', 'x')).status).toBe(422)
  })
})
