import { Hono } from 'hono'
import { z } from 'zod'
import { askRunningServer, type ControlAddress } from '../../control/ask-running-server.ts'
import { MAIL_STATES, type MailDeliveries, type MailDelivery, type MailFilter } from './mail-deliveries.ts'

/** What `guichet mail` looks at, here or in the server that holds the store. */
export type MailDeliveryList = Pick<MailDeliveries, 'list'>

const filter = z.object({
  state: z.enum(MAIL_STATES).optional(),
  caseNumber: z.string().max(40).optional(),
  limit: z.int().min(1),
})

const delivery = z.object({
  messageId: z.string(),
  site: z.string(),
  caseNumber: z.string().nullable(),
  entry: z.string().nullable(),
  receiver: z.enum(['contact', 'support', 'account', 'person']),
  to: z.array(z.string()),
  state: z.enum(MAIL_STATES),
  attempts: z.int(),
  repeated: z.boolean(),
  refused: z.array(z.object({ address: z.string(), reply: z.string() })),
  problem: z.string().nullable(),
  createdAt: z.coerce.date(),
  changedAt: z.coerce.date(),
})

/** Lets `guichet mail` reach the server that holds the embedded store. To be served on loopback alone, behind a token. */
export function mailDeliveryControl(deliveries: MailDeliveryList): Hono {
  const app = new Hono()
  app.post('/list', async (c) => {
    const asked = filter.safeParse(await c.req.json())
    if (!asked.success) return c.json({ error: z.prettifyError(asked.error) }, 422)
    const { state, caseNumber, limit } = asked.data
    return c.json(
      await deliveries.list({ limit, ...(state && { state }), ...(caseNumber && { caseNumber }) }),
    )
  })
  return app
}

/** The mail of the running server that holds the store (`mailDeliveryControl`). Errors: as `askRunningServer`'s. */
export function remoteMailDeliveries(control: ControlAddress): MailDeliveryList {
  return {
    async list(asked: MailFilter): Promise<MailDelivery[]> {
      const response = await askRunningServer(control, 'mail/list', asked)
      return z.array(delivery).parse(await response.json())
    },
  }
}
