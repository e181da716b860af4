import { Hono } from 'hono'
import { z } from 'zod'
import type { DeliveryFilter, DeskDelivery, DeskDeliveryStore } from './desk-delivery-store.ts'

/** The running server could not do it; one line for the person who runs the command. */
export class DeskDeliveriesError extends Error {}

/** What `guichet desk` does, here or in the server that holds the store. */
export interface DeskDeliveries {
  list(filter: DeliveryFilter): Promise<DeskDelivery[]>
  replay(id: string): Promise<'replayed' | 'pending' | 'unknown'>
  /** How many. */
  replayDead(): Promise<number>
}

export function createDeskDeliveries(
  store: Pick<DeskDeliveryStore, 'list' | 'replay' | 'replayDead'>,
  clock: () => Date,
): DeskDeliveries {
  return {
    list: (filter) => store.list(filter),
    replay: (id) => store.replay(id, clock()),
    replayDead: () => store.replayDead(clock()),
  }
}

const STATUSES = ['pending', 'taken', 'dead'] as const
const filter = z.object({ status: z.enum(STATUSES).optional(), limit: z.int().min(1) })
const replay = z.object({ id: z.string().min(1).max(255) })

const delivery = z.object({
  id: z.string(),
  site: z.string(),
  caseNumber: z.string(),
  entry: z.string(),
  status: z.enum(STATUSES),
  attempts: z.int(),
  createdAt: z.coerce.date(),
  nextAttemptAt: z.coerce.date().nullable(),
  lastAttemptAt: z.coerce.date().nullable(),
  lastOutcome: z.string().nullable(),
  giveUpAt: z.coerce.date(),
})

/** Lets `guichet desk` reach the server that holds the embedded store. To be served on loopback alone, behind a token. */
export function deskDeliveriesControl(deliveries: DeskDeliveries): Hono {
  const app = new Hono()
  app.post('/list', async (c) => {
    const asked = filter.safeParse(await c.req.json())
    if (!asked.success) return c.json({ error: z.prettifyError(asked.error) }, 422)
    const { status, limit } = asked.data
    return c.json(await deliveries.list({ limit, ...(status && { status }) }))
  })
  app.post('/replay', async (c) => {
    const asked = replay.safeParse(await c.req.json())
    if (!asked.success) return c.json({ error: z.prettifyError(asked.error) }, 422)
    return c.json(await deliveries.replay(asked.data.id))
  })
  app.post('/replay-dead', async (c) => c.json(await deliveries.replayDead()))
  return app
}

/**
 * The deliveries of the running server that holds the store (`deskDeliveriesControl`).
 *
 * Errors: rejects with `DeskDeliveriesError` when the server goes away or refuses.
 */
export function remoteDeskDeliveries({ url, token }: { url: string; token: string }): DeskDeliveries {
  async function call(path: string, body: unknown): Promise<unknown> {
    const response = await fetch(`${url}/control/desk/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).catch((cause: unknown) => {
      throw new DeskDeliveriesError('The running Guichet server stopped answering; run the command again.', {
        cause,
      })
    })
    if (response.ok) return response.json()
    throw new DeskDeliveriesError(`The running Guichet server could not do it (${response.status}).`)
  }
  return {
    list: async (asked) => z.array(delivery).parse(await call('list', asked)),
    replay: async (id) => z.enum(['replayed', 'pending', 'unknown']).parse(await call('replay', { id })),
    replayDead: async () => z.int().parse(await call('replay-dead', {})),
  }
}
