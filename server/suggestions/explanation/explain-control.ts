import { Hono } from 'hono'
import { z } from 'zod'
import { type ExplainRequest, explainRequest } from './explain-request.ts'
import type { Explanation } from './explanation.ts'

/** Errors: rejects when the engine does not answer, or the content cannot be read. */
export type ExplainSuggestions = (request: ExplainRequest, signal: AbortSignal) => Promise<Explanation>

/**
 * Lets `guichet explain` ask the server that holds the embedded store and index: `POST /` takes an `ExplainRequest`. To be
 * served on loopback alone, behind a token: it shows private content.
 */
export function explainControl(explain: ExplainSuggestions): Hono {
  const app = new Hono()
  app.post('/', async (c) => {
    const request = explainRequest.safeParse(await c.req.json())
    if (!request.success) return c.json({ error: z.prettifyError(request.error) }, 422)
    try {
      return c.json(await explain(request.data, c.req.raw.signal))
    } catch (error) {
      return c.json({ error: error instanceof Error ? error.message : String(error) }, 503)
    }
  })
  return app
}
