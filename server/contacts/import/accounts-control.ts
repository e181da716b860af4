import { Hono } from 'hono'
import { z } from 'zod'
import { ownedAccountSchema } from '../account-schema.ts'
import type { AccountsAdministration } from './accounts-administration.ts'

const importRequest = z.strictObject({
  site: z.string().nullable(),
  accounts: z.array(ownedAccountSchema),
  dryRun: z.boolean(),
  removeMissing: z.boolean(),
  overruleOwners: z.boolean(),
})

const historyRequest = z.strictObject({ site: z.string().nullable(), account: z.string() })

const listRequest = z.strictObject({ site: z.string().nullable() })

/** Lets `guichet accounts` reach the server that holds the embedded store. To be served on loopback alone, behind a token. */
export function accountsControl(accounts: AccountsAdministration): Hono {
  const app = new Hono()
  app.post('/import', async (c) => {
    const request = importRequest.safeParse(await c.req.json())
    if (!request.success) return c.json({ error: z.prettifyError(request.error) }, 422)
    return c.json(await accounts.import(request.data))
  })
  app.post('/history', async (c) => {
    const request = historyRequest.safeParse(await c.req.json())
    if (!request.success) return c.json({ error: z.prettifyError(request.error) }, 422)
    return c.json(await accounts.history(request.data.site, request.data.account))
  })
  app.post('/list', async (c) => {
    const request = listRequest.safeParse(await c.req.json())
    if (!request.success) return c.json({ error: z.prettifyError(request.error) }, 422)
    return c.json(await accounts.list(request.data.site))
  })
  return app
}
