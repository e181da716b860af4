import type { Hono } from 'hono'
import { routePath } from 'hono/route'

export interface TimedRequest {
  method: string
  /** The pattern that answered, as the contract writes it, such as `/v1/articles/{id}`; null: none did. Never the path itself. */
  route: string | null
  status: number
  /** Until the answer's head was ready; of a file that is streamed, its body is not in it. */
  seconds: number
}

/** Of what stands on every path. */
const ANY_PATH = '/*'

/** Tells how long each request took. Before any route: what is registered earlier is not heard of. */
export function timeRequests(app: Hono, onAnswered: (request: TimedRequest) => void): void {
  app.use('*', async (c, next) => {
    const started = performance.now()
    await next()
    // Nothing is set on the answer: a header set here would cost each request the server's fast path.
    onAnswered({
      method: c.req.method,
      route: patternOf(routePath(c)),
      status: c.res.status,
      seconds: (performance.now() - started) / 1_000,
    })
  })
}

/** Files with a hash in their name are one pattern: they have other names in every release. */
function patternOf(path: string): string | null {
  if (path === ANY_PATH) return null
  return path.replace(/\/assets\/.*/, '/assets/*').replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}')
}
