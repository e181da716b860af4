import { Hono } from 'hono'
import type { JSONValue } from 'hono/utils/types'
import { z } from 'zod'
import { STAFF_ROLES } from '../contract/vocabulary.ts'
import { askRunningServer, type ControlAddress } from '../control/ask-running-server.ts'
import type { StaffAdministration } from './staff-administration.ts'

const sites = z.union([z.literal('all'), z.array(z.string())])
const email = z.object({ email: z.string() })
const member = email.extend({
  name: z.string(),
  role: z.enum(STAFF_ROLES),
  sites,
  passwordHash: z.string(),
})
const password = email.extend({ passwordHash: z.string() })
const newKey = z.object({ name: z.string(), sites })
const byId = z.object({ id: z.string() })
const trail = z.object({ most: z.int().min(1) })

/** Lets `guichet staff` reach the server that holds the embedded store. To be served on loopback alone, behind a token. */
export function staffControl(administration: StaffAdministration): Hono {
  const app = new Hono()
  const on = <T extends z.ZodType>(path: string, schema: T, act: (asked: z.output<T>) => Promise<unknown>) =>
    app.post(path, async (c) => {
      const asked = schema.safeParse(await c.req.json())
      if (!asked.success) return c.json({ error: z.prettifyError(asked.error) }, 422)
      return c.json((await act(asked.data)) as JSONValue)
    })
  on('/members', z.object({}), () => administration.members())
  on('/add', member, (asked) => administration.add(asked))
  on('/set-password', password, (asked) => administration.setPassword(asked.email, asked.passwordHash))
  on('/remove', email, (asked) => administration.remove(asked.email))
  on('/keys', z.object({}), () => administration.keys())
  on('/add-key', newKey, (asked) => administration.addKey(asked))
  on('/revoke-key', byId, (asked) => administration.revokeKey(asked.id))
  on('/audit-trail', trail, (asked) => administration.auditTrail(asked.most))
  return app
}

const instant = z.coerce.date()
const kept = z.array(
  z.object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    way: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('password'), hash: z.string(), role: z.enum(STAFF_ROLES), sites }),
      z.object({
        kind: z.literal('oidc'),
        issuer: z.string(),
        subject: z.string(),
        emailVerified: z.boolean(),
        groups: z.array(z.string()),
      }),
    ]),
    createdAt: instant,
    lastSignInAt: instant.nullable(),
  }),
)
const keys = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    sites,
    createdAt: instant,
    lastUsedAt: instant.nullable(),
    revokedAt: instant.nullable(),
  }),
)
const lines = z.array(
  z.object({
    at: instant,
    actor: z.string(),
    action: z.string(),
    site: z.string().nullable(),
    details: z.record(z.string(), z.unknown()),
  }),
)

/** The support team of the running server that holds the store (`staffControl`). Errors: as `askRunningServer`'s. */
export function remoteStaff(control: ControlAddress): StaffAdministration {
  const call = async (path: string, body: unknown = {}): Promise<unknown> =>
    (await askRunningServer(control, `staff/${path}`, body)).json()
  return {
    members: async () => kept.parse(await call('members')),
    add: async (added) => z.boolean().parse(await call('add', added)),
    setPassword: async (email, passwordHash) =>
      z.boolean().parse(await call('set-password', { email, passwordHash })),
    remove: async (email) => z.int().parse(await call('remove', { email })),
    keys: async () => keys.parse(await call('keys')),
    addKey: async (key) => z.object({ id: z.string(), token: z.string() }).parse(await call('add-key', key)),
    revokeKey: async (id) => z.boolean().parse(await call('revoke-key', { id })),
    auditTrail: async (most) => lines.parse(await call('audit-trail', { most })),
  }
}
