import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type GuichetProcess, runGuichet, startGuichet } from '../support/guichet-process.ts'
import { describeOnPostgres, freshDatabase } from '../support/postgres.ts'

const SITE = {
  id: 'pub_two',
  preset: 'swiftype',
  origins: ['https://shop.example.com'],
  secrets: ['a-secret-that-two-servers-have-in-common'],
}
const SETTINGS = `/v1/staff/sites/${SITE.id}/settings`

await describeOnPostgres('two servers on one PostgreSQL', (postgres) => {
  const servers: GuichetProcess[] = []
  let env: Record<string, string>
  let folder: string
  let drop: () => Promise<void>

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guichet-sites-'))
    const file = join(folder, 'sites.json')
    writeFileSync(file, JSON.stringify({ sites: [SITE] }))
    const database = await freshDatabase(postgres)
    drop = database.drop
    env = { DATABASE_URL: database.url, GUICHET_SITES: file }
    for (let started = 0; started < 2; started += 1) servers.push(await startGuichet({ env, demo: false }))
  })

  afterAll(async () => {
    for (const server of servers) await server.stop()
    await drop?.()
    rmSync(folder, { recursive: true, force: true })
  })

  it('agree on who is signed in at once, and on the settings of a site soon after', async () => {
    const [one, another] = servers as [GuichetProcess, GuichetProcess]
    const email = 'ada@support.example'
    const added = await runGuichet(['staff', 'add', email, '--role', 'admin', '--json'], env)
    const { password } = JSON.parse(added.stdout)
    const own = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
    const signedIn = await fetch(`${one.url}/v1/staff/sign-in`, {
      method: 'POST',
      headers: own,
      body: JSON.stringify({ email, password }),
    })
    expect(signedIn.status).toBe(200)
    const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0])
    const headers = { ...own, cookie: cookie.join('; ') }

    const change = await fetch(another.url + SETTINGS, {
      method: 'PUT',
      headers,
      body: JSON.stringify({ revision: 0, origins: ['https://new.example.com'] }),
    })
    expect(change.status).toBe(200)
    const statusAt = async ({ url }: GuichetProcess, origin: string) =>
      (await fetch(`${url}/v1/site?site=${SITE.id}`, { headers: { origin } })).status
    expect(await statusAt(another, 'https://new.example.com')).toBe(200)
    await vi.waitFor(async () => expect(await statusAt(one, 'https://new.example.com')).toBe(200), 10_000)
    expect(await statusAt(one, 'https://shop.example.com')).toBe(403)
  })

  it('go by what was set when they start again', async () => {
    const again = await startGuichet({ env, demo: false })
    servers.push(again)
    const { status } = await fetch(`${again.url}/v1/site?site=${SITE.id}`, {
      headers: { origin: 'https://new.example.com' },
    })
    expect(status).toBe(200)
  })
})
