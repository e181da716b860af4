import { Hono } from 'hono'
import { z } from 'zod'
import { REPORT_DIMENSIONS } from '../../contract/vocabulary.ts'
import type { SiteReports } from './site-reports.ts'

const day = z.iso.date().optional()
const request = z.strictObject({ site: z.string().nullable(), from: day, to: day })
const breakdownRequest = request.extend({ by: z.literal(REPORT_DIMENSIONS) })

/** Lets `guichet report` reach the server that holds the embedded store. To be served on loopback alone, behind a token. */
export function reportsControl(reports: SiteReports): Hono {
  const app = new Hono()
  function answer<T extends z.ZodType>(
    name: string,
    schema: T,
    read: (asked: z.output<T>) => Promise<unknown>,
  ) {
    app.post(`/${name}`, async (c) => {
      const asked = schema.safeParse(await c.req.json())
      if (!asked.success) return c.json({ error: z.prettifyError(asked.error) }, 422)
      return c.json((await read(asked.data)) as object)
    })
  }
  answer('overview', request, (asked) => reports.overview(asked))
  answer('breakdown', breakdownRequest, (asked) => reports.breakdown(asked))
  answer('links', request, (asked) => reports.links(asked))
  answer('targets', request, (asked) => reports.targets(asked))
  return app
}
