import { Hono } from 'hono'
import { z } from 'zod'
import { askRunningServer, type ControlAddress } from '../control/ask-running-server.ts'
import type { DeliveryFilter, DeskDelivery, DeskDeliveryStore } from './desk-delivery-store.ts'

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

/** The deliveries of the running server that holds the store (`deskDeliveriesControl`). Errors: as `askRunningServer`'s. */
export function remoteDeskDeliveries(control: ControlAddress): DeskDeliveries {
  const call = async (path: string, body: unknown): Promise<unknown> =>
    (await askRunningServer(control, `desk/${path}`, body)).json()
  return {
    list: async (asked) => z.array(delivery).parse(await call('list', asked)),
    replay: async (id) => z.enum(['replayed', 'pending', 'unknown']).parse(await call('replay', { id })),
    replayDead: async () => z.int().parse(await call('replay-dead', {})),
  }
}
