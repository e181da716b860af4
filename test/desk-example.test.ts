import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createWebhookDesk } from '../server/adapters/webhooks/webhook-desk.ts'
import { type Listener, listen } from '../server/http/listen.ts'
import { createDeliverToDesk } from '../server/jobs/handlers/deliver-to-desk.ts'
import { createSiteDirectory } from '../server/sites/site-directory.ts'
import { openStores } from './ports/open-stores.ts'
import type { StoresUnderTest } from './ports/store-suite.ts'
import { startDeskReceiver } from './support/desk-receiver.ts'
import { dataFolderWithStore } from './support/embedded-store.ts'
import { sampleCase } from './support/sample-case.ts'
import { sampleSite } from './support/sample-site.ts'
import { createTestApp } from './support/test-app.ts'

const DOCS = new URL('../docs/desk.md', import.meta.url)
const SECRET = `whsec_${randomBytes(32).toString('base64')}`

let stores: StoresUnderTest
let removeFolder: () => void
let listener: Listener
let docs: string

beforeAll(async () => {
  docs = await readFile(DOCS, 'utf8')
  const { folder, remove } = await dataFolderWithStore()
  removeFolder = remove
  stores = await openStores({ dataFolder: folder })
  listener = await listen('127.0.0.1', 0)
})

afterAll(async () => {
  await listener.close()
  await stores.close()
  removeFolder()
})

const clock = () => new Date()
const blocks = (language: string) =>
  [...docs.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, block]) => block ?? '',
  )

async function openCase(): Promise<string> {
  const toOpen = sampleCase({ site: sampleSite.id, callBack: null, openedAt: clock() })
  const opened = await stores.cases.open(toOpen, { key: randomUUID(), requestDigest: '' })
  if (opened.outcome !== 'opened') throw new Error(opened.outcome)
  return opened.case.number
}

function deliver(caseNumber: string, url: string): Promise<void> {
  const handler = createDeliverToDesk({
    cases: stores.cases,
    deliveries: stores.deskDeliveries,
    supportPageOf: () => null,
    deskOf: () => createWebhookDesk({ url, secrets: [SECRET], clock }),
    clock,
    chance: () => 0,
    log: { warn: () => {} },
  })
  return handler({ caseNumber, due: clock().toISOString() }, AbortSignal.timeout(20_000))
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

/** Every key, with what stands above it. */
function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    `${path}${key}`,
    ...keysOf(inner, `${path}${key}.`),
  ])
}

describe('docs/desk.md', () => {
  it('shows the JSON as it goes out', async () => {
    const receiver = await startDeskReceiver(SECRET)
    await deliver(await openCase(), receiver.url)
    await receiver.close()
    const shown = JSON.parse(blocks('json').find((block) => block.includes('"case.opened"')) ?? '')
    const sent = structuredClone(receiver.received[0]?.body) as typeof shown
    // The sample has these; the one in the page leaves them out.
    Object.assign(sent.data.case, { intent: null, diagnostics: null })
    expect(keysOf(sent)).toEqual(keysOf(shown))
  })

  it('has a desk that takes each event once, and answers it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'guichet-desk-'))
    const program = join(folder, 'desk.mjs')
    await writeFile(program, blocks('js')[0] ?? '')
    const sites = createSiteDirectory([
      { ...sampleSite, desk: { url: 'https://desk.example', secrets: [SECRET] } },
    ])
    const { app } = await createTestApp({ sites, cases: stores.cases, clock })
    listener.serve((request) => app.fetch(request))
    const port = await freePort()
    const desk = spawn(process.execPath, [program], {
      env: { GUICHET_URL: `http://127.0.0.1:${listener.port}`, DESK_SECRET: SECRET, PORT: String(port) },
      stdio: 'inherit',
    })
    try {
      const url = `http://localhost:${port}/`
      await vi.waitFor(() => fetch(url, { method: 'POST' }), { timeout: 10_000, interval: 100 })
      const number = await openCase()
      await deliver(number, url)
      const [delivery] = await stores.deskDeliveries.list({ limit: 1 })
      expect(delivery).toMatchObject({ caseNumber: number, status: 'taken', attempts: 1 })
      await stores.deskDeliveries.replay(delivery?.id ?? '', clock())
      await deliver(number, url)

      const supportCase = await stores.cases.findByNumber(number)
      expect(supportCase?.status).toBe('answered')
      expect(supportCase?.entries.slice(1)).toMatchObject([
        { kind: 'reply', text: 'We are on it.', channel: 'desk', author: { role: 'support', name: 'Sam' } },
      ])
      const unsigned = await fetch(url, { method: 'POST', body: '{}' })
      expect(unsigned.status).toBe(401)
    } finally {
      desk.kill()
      await rm(folder, { recursive: true })
    }
  })
})
