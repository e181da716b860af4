import type { Hono } from 'hono'

/** What is true of one moment alone, and of no interest to pages. */
const UNCACHED = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** `/healthz`: the process answers. `/readyz`: what it has to keep, it can keep; 503 while it cannot. */
export function serveHealth(app: Hono, isStoreReachable: () => Promise<boolean>): void {
  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, UNCACHED))
  app.get('/readyz', async (c) => {
    const ready = await isStoreReachable()
    return c.json({ status: ready ? 'ready' : 'unavailable', store: ready }, ready ? 200 : 503, UNCACHED)
  })
}
