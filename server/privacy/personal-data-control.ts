import { Hono } from 'hono'
import { z } from 'zod'
import type { PersonalData } from './personal-data.ts'

const asked = z.strictObject({ email: z.string(), site: z.string().nullable() })

/** Lets `guichet privacy` reach the server that holds the embedded store. To be served on loopback alone, behind a token. */
export function personalDataControl(data: PersonalData): Hono {
  const app = new Hono()
  for (const action of ['export', 'erase'] as const) {
    app.post(`/${action}`, async (c) => {
      const request = asked.safeParse(await c.req.json())
      if (!request.success) return c.json({ error: z.prettifyError(request.error) }, 422)
      return c.json(await data[action](request.data))
    })
  }
  return app
}
