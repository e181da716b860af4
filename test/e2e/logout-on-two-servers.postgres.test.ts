import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { signIdentity } from '../../server/contacts/sign-identity.ts'
import { type GuichetProcess, startGuichet } from '../support/guichet-process.ts'
import { describeOnPostgres, freshDatabase } from '../support/postgres.ts'

const site = { id: 'pub_two', secrets: ['a-secret-that-two-servers-have-in-common'] }

await describeOnPostgres('two servers on one PostgreSQL', (postgres) => {
  const servers: GuichetProcess[] = []
  let folder: string
  let drop: () => Promise<void>

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guichet-sites-'))
    const file = join(folder, 'sites.json')
    const stated = { ...site, preset: 'swiftype', origins: ['https://shop.example.com'] }
    writeFileSync(file, JSON.stringify({ sites: [stated] }))
    const database = await freshDatabase(postgres)
    drop = database.drop
    for (let started = 0; started < 2; started += 1) {
      servers.push(await startGuichet({ env: { DATABASE_URL: database.url, GUICHET_SITES: file } }))
    }
  })

  afterAll(async () => {
    for (const server of servers) await server.stop()
    await drop?.()
    rmSync(folder, { recursive: true, force: true })
  })

  it('agree on who has logged out: the one that was told at once, the other soon after', async () => {
    const [one, another] = servers as [GuichetProcess, GuichetProcess]
    const person = { subject: 'person-1', email: 'ada@acme.example', account: 'acme' }
    const token = await signIdentity(person, { site, now: new Date() })
    const headers = { authorization: `Bearer ${token}` }
    const statusAt = async ({ url }: GuichetProcess) => (await fetch(`${url}/v1/me`, { headers })).status
    expect([await statusAt(one), await statusAt(another)]).toEqual([200, 200])

    const loggedOut = await fetch(`${one.url}/v1/logout`, { method: 'POST', headers })
    expect(loggedOut.status).toBe(204)
    expect(await statusAt(one)).toBe(401)
    await vi.waitFor(async () => expect(await statusAt(another)).toBe(401), 10_000)
  })
})
