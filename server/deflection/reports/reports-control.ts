import { Hono } from 'hono'
import { z } from 'zod'
import { REPORT_DIMENSIONS } from '../../contract/vocabulary.ts'
import type { SiteReports } from './site-reports.ts'

const day = z.iso.date().optional()
const request = z.strictObject({ site: z.string().nullable(), from: day, to: day })
const rebuildRequest = request.pick({ site: true })
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
  answer('gaps', request, (asked) => reports.gaps(asked))
  app.post('/rebuild', async (c) => {
    const asked = rebuildRequest.safeParse(await c.req.json())
    if (!asked.success) return c.json({ error: z.prettifyError(asked.error) }, 422)
    // It may take minutes: a line now and then keeps whoever waits from giving up.
    return c.body(
      jsonLines((write) => reports.rebuild(asked.data, (progress) => write({ progress }))),
      200,
      { 'content-type': 'application/x-ndjson' },
    )
  })
  return app
}

/**
 * What is written meanwhile, and in the end the outcome; cut off where it fails. The work goes on to its end when nobody
 * reads any longer.
 */
function jsonLines(work: (write: (line: object) => void) => Promise<object>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let isRead = true
  return new ReadableStream({
    async start(controller) {
      const write = (line: object) => {
        if (isRead) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      try {
        write(await work(write))
        if (isRead) controller.close()
      } catch (error) {
        controller.error(error)
      }
    },
    cancel() {
      isRead = false
    },
  })
}
