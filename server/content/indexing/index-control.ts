import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { articleSchema } from '../article-schema.ts'
import type { ArticleStore } from '../article-store.ts'
import { isSourceCall, readSourceCall } from '../sources/source-calls.ts'
import type { SourceStore } from '../sources/source-store.ts'

/** A batch of the largest pages, their blocks beside their text, with room for JSON's escapes. */
const BATCH_BYTES = 64 * 1024 * 1024

const batchSchema = z.object({ source: z.string().min(1), articles: z.array(articleSchema) })
const goneSchema = z.object({ source: z.string().min(1), ids: z.array(z.string()) })
const sourceSchema = z.object({ source: z.string().min(1) })

/**
 * Lets `guichet index` work while the server holds the embedded store. To be served on loopback alone, behind a
 * token that only who may read the data folder has.
 *
 * `POST /batches` puts articles; `GET /count`; `POST /gone` takes the ids to remove, `POST /removals` those to keep, one JSON
 * string a line; `POST /settle` answers once the search finds what has been put; `POST /sources/{call}` takes a call of
 * `SourceStore`.
 */
export function indexControl({
  articles,
  sources,
  afterIndex,
}: {
  articles: ArticleStore
  sources: SourceStore
  afterIndex: () => Promise<void>
}): Hono {
  const app = new Hono()
  // Whoever holds the token may read the store itself: the command tells the person what went wrong.
  app.onError((error, c) => c.json({ error: error.message }, 500))
  app.post('/batches', bodyLimit({ maxSize: BATCH_BYTES }), async (c) => {
    const batch = batchSchema.safeParse(await c.req.json())
    if (!batch.success) return c.json({ error: z.prettifyError(batch.error) }, 422)
    return c.json(await articles.put(batch.data.source, batch.data.articles))
  })
  app.get('/count', async (c) => {
    const query = sourceSchema.safeParse(c.req.query())
    if (!query.success) return c.json({ error: z.prettifyError(query.error) }, 422)
    return c.json({ count: await articles.countOf(query.data.source) })
  })
  app.post('/gone', bodyLimit({ maxSize: BATCH_BYTES }), async (c) => {
    const gone = goneSchema.safeParse(await c.req.json())
    if (!gone.success) return c.json({ error: z.prettifyError(gone.error) }, 422)
    return c.json({ removed: await articles.remove(gone.data.source, gone.data.ids) })
  })
  app.post('/removals', async (c) => {
    const query = sourceSchema.safeParse(c.req.query())
    if (!query.success) return c.json({ error: z.prettifyError(query.error) }, 422)
    const keep = await readIds(c.req.raw.body)
    return c.json({ removed: await articles.removeAllBut(query.data.source, keep) })
  })
  app.post('/sources/:call', bodyLimit({ maxSize: BATCH_BYTES }), async (c) => {
    const name = c.req.param('call')
    if (!isSourceCall(name)) return c.json({ error: 'call' }, 404)
    const call = readSourceCall(name, await c.req.json())
    if ('problem' in call) return c.json({ error: call.problem }, 422)
    return c.json({ result: (await call.on(sources)) ?? null })
  })
  app.post('/settle', async (c) => {
    await afterIndex()
    return c.json({})
  })
  return app
}

async function readIds(body: Request['body']): Promise<Set<string>> {
  const ids = new Set<string>()
  if (body === null) return ids
  const lines = createInterface({ input: Readable.fromWeb(body as ReadableStream), crlfDelay: Infinity })
  for await (const line of lines) ids.add(z.string().parse(JSON.parse(line)))
  return ids
}
