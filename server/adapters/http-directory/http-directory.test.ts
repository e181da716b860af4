import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { sampleAccount } from '../../../test/support/sample-people.ts'
import { sampleSite } from '../../../test/support/sample-site.ts'
import { UnavailableError } from '../../contract/unavailable-error.ts'
import { createSiteDirectory } from '../../sites/site-directory.ts'
import { createHttpDirectory } from './http-directory.ts'

const token = 'the-token-of-the-directory'
const stated = {
  ...sampleAccount,
  contacts: [
    { email: 'Ada@acme.example', name: 'Ada', roles: ['technical_contact'] },
    { email: 'owner@acme.example', roles: ['primary_owner'] },
  ],
}
const account = {
  ...sampleAccount,
  site: sampleSite.id,
  contacts: [
    { email: 'Ada@acme.example', name: 'Ada', roles: ['technical_contact'] },
    { email: 'owner@acme.example', name: null, roles: ['primary_owner'] },
  ],
}

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A real directory on a port of its own, and the source that asks it. */
async function directoryThat(
  answer: Answer,
  options: { timeoutMs?: number; limitBytes?: number; mostRemembered?: number } = {},
) {
  const asked: { url: string; authorization: string | undefined }[] = []
  const server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', authorization: request.headers.authorization })
    answer(request, response)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/accounts?v=1`
  const time = { now: 0 }
  const source = createHttpDirectory({
    sites: createSiteDirectory([
      { ...sampleSite, accounts: { sources: ['http'], http: { url, token } } },
      { ...sampleSite, id: 'pub_without' },
    ]),
    timeoutMs: 5_000,
    now: () => time.now,
    ...options,
  })
  return { source, url, asked, time, close: () => server.close() }
}

function json(body: unknown, status = 200): Answer {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
}

const { id: site } = sampleSite

describe('an account of the site owner’s directory', () => {
  it('is asked for with the site, the account and the token', async () => {
    const { source, asked } = await directoryThat(json({ account: { ...stated, id: 'a&b=c/é' } }))
    expect(await source.find(site, 'a&b=c/é')).toEqual({ ...account, id: 'a&b=c/é' })
    const [{ url = '', authorization } = {}] = asked
    expect(Object.fromEntries(new URL(url, 'http://x').searchParams)).toEqual({
      v: '1',
      site,
      account: 'a&b=c/é',
    })
    expect(authorization).toBe(`Bearer ${token}`)
  })

  it('is not known when the answer is 404', async () => {
    const { source } = await directoryThat(json({ error: 'none' }, 404))
    expect(await source.find(site, 'acme')).toBeNull()
    expect(await source.accountsOf(site, 'ada@acme.example')).toEqual([])
  })

  it('is not asked for where the site has no such directory', async () => {
    const { source, asked } = await directoryThat(json({ account: stated }))
    expect(await source.find('pub_without', 'acme')).toBeNull()
    expect(await source.accountsOf('pub_without', 'ada@acme.example')).toEqual([])
    expect(asked).toEqual([])
  })

  it('is asked for once by many who ask at the same time', async () => {
    const { source, asked } = await directoryThat((request, response) => {
      setTimeout(() => json({ account: stated })(request, response), 20)
    })
    const found = await Promise.all(Array.from({ length: 50 }, () => source.find(site, 'acme')))
    expect(found).toEqual(Array.from({ length: 50 }, () => account))
    expect(asked).toHaveLength(1)
  })

  it('holds for a minute and no longer: who is removed there is removed here then', async () => {
    let contacts: object[] = stated.contacts
    const { source, asked, time } = await directoryThat((...exchange) =>
      json({ account: { ...stated, contacts } })(...exchange),
    )
    await source.find(site, 'acme')
    contacts = []
    time.now = 59_999
    expect((await source.find(site, 'acme'))?.contacts).toHaveLength(2)
    expect(asked).toHaveLength(1)
    time.now = 60_001
    expect((await source.find(site, 'acme'))?.contacts).toEqual([])
  })

  it('is looked for again soon when it was not known, so that a new customer need not wait', async () => {
    let known = false
    const { source, time } = await directoryThat((...exchange) =>
      (known ? json({ account: stated }) : json({}, 404))(...exchange),
    )
    expect(await source.find(site, 'acme')).toBeNull()
    known = true
    time.now = 9_999
    expect(await source.find(site, 'acme')).toBeNull()
    time.now = 10_001
    expect(await source.find(site, 'acme')).toEqual(account)
  })

  it('is not taken from an older answer when there is no new one', async () => {
    let answer = json({ account: stated })
    const { source, time } = await directoryThat((...exchange) => answer(...exchange))
    expect(await source.find(site, 'acme')).toEqual(account)
    answer = json({}, 500)
    time.now = 60_001
    await expect(source.find(site, 'acme')).rejects.toThrow(UnavailableError)
    answer = json({ account: stated })
    expect(await source.find(site, 'acme')).toEqual(account)
  })
})

describe('the accounts of an address', () => {
  it('are asked for by the address in lower case, and are those that name it', async () => {
    const { source, asked } = await directoryThat(
      json({
        accounts: [
          { ...stated, id: 'zeta' },
          { ...stated, contacts: [] },
          { ...stated, id: 'beta' },
        ],
      }),
    )
    const found = await source.accountsOf(site, ' ADA@acme.example')
    expect(found.map(({ id }) => id)).toEqual(['beta', 'zeta'])
    expect(asked[0]?.url).toContain('email=ada%40acme.example')
  })
})

describe('nobody is entitled to anything when the directory', () => {
  const failing: [string, Answer][] = [
    ['answers 500', json({ account: stated }, 500)],
    ['does not take the token', json({ account: stated }, 401)],
    ['answers 200 without a body', (_request, response) => response.writeHead(200).end()],
    ['answers 204', (_request, response) => response.writeHead(204).end()],
    ['answers text', (_request, response) => response.end('<html>Sign in</html>')],
    ['answers null', json(null)],
    ['answers the account without its wrapping', json(stated)],
    ['answers another account', json({ account: { ...stated, id: 'other' } })],
    ['leaves the plan out', json({ account: { ...stated, plan: undefined } })],
    ['states a plan that there is none of', json({ account: { ...stated, plan: 'platinum' } })],
    [
      'names somebody in a role that there is none of',
      json({ account: { ...stated, contacts: [{ email: 'ada@acme.example', roles: ['admin'] }] } }),
    ],
    ['misspells a field', json({ account: { ...stated, technicalContacts: [] } })],
    [
      'names a person twice',
      json({ account: { ...stated, contacts: [...stated.contacts, ...stated.contacts] } }),
    ],
    ['breaks the connection off', (request) => void request.socket.destroy()],
    [
      'breaks off in the middle',
      (request, response) => {
        response.writeHead(200, { 'content-length': '1000' }).write('{"account":')
        setTimeout(() => request.socket.destroy(), 10)
      },
    ],
  ]

  it.each(failing)('%s', async (_what, answer) => {
    const { source } = await directoryThat(answer)
    await expect(source.find(site, 'acme')).rejects.toThrow(UnavailableError)
    await expect(source.accountsOf(site, 'ada@acme.example')).rejects.toThrow(UnavailableError)
  })

  it('is not there', async () => {
    const { source, close } = await directoryThat(json({ account: stated }))
    close()
    await expect(source.find(site, 'acme')).rejects.toThrow(UnavailableError)
  })

  it('hangs, before its answer or within it', async () => {
    const silent = await directoryThat(() => {}, { timeoutMs: 50 })
    await expect(silent.source.find(site, 'acme')).rejects.toThrow('did not answer within 50 ms')
    const halting = await directoryThat((_request, response) => response.write('{"account":'), {
      timeoutMs: 50,
    })
    await expect(halting.source.find(site, 'acme')).rejects.toThrow('did not answer within 50 ms')
  })

  it('never ends', async () => {
    const { source } = await directoryThat(
      async (_request, response) => {
        while (!response.destroyed) {
          response.write(' '.repeat(10_000))
          await delay(1)
        }
      },
      { limitBytes: 100_000 },
    )
    await expect(source.find(site, 'acme')).rejects.toThrow('more than 100000 bytes')
  })

  it('sends elsewhere, which does not get the token', async () => {
    const elsewhere = await directoryThat(json({ account: stated }))
    const { source } = await directoryThat((_request, response) =>
      response.writeHead(302, { location: elsewhere.url }).end(),
    )
    await expect(source.find(site, 'acme')).rejects.toThrow('answered 302')
    expect(elsewhere.asked).toEqual([])
  })

  it('fails once, and is asked again by the next', async () => {
    let failures = 1
    const { source, asked } = await directoryThat((...exchange) =>
      (failures-- > 0 ? json({}, 503) : json({ account: stated }))(...exchange),
    )
    await expect(source.find(site, 'acme')).rejects.toThrow(UnavailableError)
    expect(await source.find(site, 'acme')).toEqual(account)
    expect(asked).toHaveLength(2)
  })
})

it('remembers no more answers than it has room for, whatever strangers ask for', async () => {
  const { source, asked } = await directoryThat(json({}, 404), { mostRemembered: 10 })
  await source.find(site, 'first')
  for (let index = 0; index < 9; index++) await source.find(site, `stranger-${index}`)
  await source.find(site, 'first')
  expect(asked).toHaveLength(10)
  await source.find(site, 'one-too-many')
  await source.find(site, 'first')
  expect(asked).toHaveLength(12)
})
