import { describe, expect, it } from 'vitest'
import { signIdentity } from '../server/contacts/sign-identity.ts'
import { readShippedContent } from '../server/content/sources/shipped-content.ts'
import { isForDashboard } from '../server/contract/endpoint.ts'
import { endpoints } from '../server/contract/endpoints.ts'
import { problem } from '../server/contract/schemas/problem.ts'
import { samplePerson } from './support/sample-people.ts'
import { sampleRequests } from './support/sample-requests.ts'
import { sampleSite } from './support/sample-site.ts'
import { createTestApp, testNow } from './support/test-app.ts'

/** A body that breaks off: the client went away while it was sending. */
function brokenOff(): ReadableStream {
  return new ReadableStream({
    pull: (controller) => controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })),
  })
}

const demo = {
  site: { ...sampleSite, origins: 'loopback' as const },
  clock: () => testNow,
  address: { host: 'localhost', publicUrl: 'http://localhost:3000' },
  builtPages: { console: 'console', theming: '' },
  articles: [],
  mailPreview: { list: async () => [], read: async () => null },
  takeMail: async () => {},
}

async function authorization() {
  return { authorization: `Bearer ${await signIdentity(samplePerson, { site: sampleSite, now: testNow })}` }
}

/** Paths of the support team are for the dashboard's own pages alone. */
const pathsFor = (team: boolean) =>
  Object.entries(sampleRequests)
    .filter(([name]) => isForDashboard(endpoints[name as keyof typeof endpoints]) === team)
    .map(([, { path }]) => path)

const readers = [
  { by: 'any page', allowed: '*', paths: ['/v1', '/v1/nothing-here', ...pathsFor(false)] },
  { by: 'pages of the server alone', allowed: null, paths: pathsFor(true) },
].flatMap(({ paths, ...each }) => [...new Set(paths)].map((path) => ({ ...each, path })))

describe('every answer of /v1', () => {
  it.each(readers)('can be read by $by, and its failures are problems: $path', async ({ path, allowed }) => {
    const { app } = await createTestApp()
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const answer = await app.request(path, { method })
      // That a path takes no such method is nobody's secret.
      if (answer.status !== 405) {
        expect(answer.headers.get('access-control-allow-origin'), method).toBe(allowed)
      }
      expect(answer.headers.get('x-content-type-options'), method).toBe('nosniff')
      expect(answer.headers.get('set-cookie'), method).toBeNull()
      if (answer.status < 400) continue
      expect(answer.headers.get('content-type'), method).toBe('application/problem+json; charset=utf-8')
      expect(answer.headers.get('cache-control'), method).toBe('no-store')
      const body = problem.parse(await answer.json())
      expect(body, method).toMatchObject({
        status: answer.status,
        requestId: answer.headers.get('x-request-id'),
      })
    }
  })

  it('says which fields are not known, by their names', async () => {
    const { app } = await createTestApp()
    const { body, path } = sampleRequests.postEvents
    const events = (body as { events: object[] }).events.map((event) => ({ ...event, text: 'typed' }))
    const answer = await app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...(body as object), person: 'x', events }),
    })
    const fields = problem.parse(await answer.json()).errors?.map(({ field, code }) => `${field} ${code}`)
    expect(fields?.sort()).toEqual(['events.0.text unknown_field', 'person unknown_field'])
  })

  it('says of a number out of bounds that it is not valid', async () => {
    const { app } = await createTestApp()
    for (const limit of ['0', '21', 'abc', '1.5']) {
      const answer = await app.request(`/v1/suggestions?site=${sampleSite.id}&q=a&limit=${limit}`)
      expect(await answer.json(), limit).toMatchObject({
        code: 'invalid_input',
        errors: [{ field: 'limit', code: 'invalid' }],
      })
    }
  })

  it('refuses a call-back whose time ends before it begins, however its instants are written', async () => {
    const { app } = await createTestApp()
    const windows = [{ from: '2026-06-09T10:00:00.5Z', to: '2026-06-09T10:00:00Z' }]
    const { body, headers, path } = sampleRequests.postCase
    const answer = await app.request(path, {
      method: 'POST',
      headers: { ...headers, ...(await authorization()), 'content-type': 'application/json' },
      body: JSON.stringify({ ...(body as object), callBack: { timeZone: 'UTC', windows } }),
    })
    expect(await answer.json()).toMatchObject({
      code: 'invalid_input',
      errors: [{ field: 'callBack.windows.0' }],
    })
  })
})

describe('when something fails that nobody foresaw', () => {
  const accounts = Object.assign(Object.create(null), {
    find: () => Promise.reject(new Error('the password is hunter2')),
  })

  it('answers with fixed text, and logs the rest under the same id', async () => {
    const { app, logged } = await createTestApp({ accounts })
    const answer = await app.request('/v1/me', { headers: await authorization() })
    const body = await answer.json()
    expect(body).toMatchObject({ status: 500, code: 'internal' })
    expect(JSON.stringify(body)).not.toContain('hunter2')
    expect(logged.join()).toContain(body.requestId)
    expect(logged.join()).toContain('hunter2')
  })

  it('says to try again when it is the store that cannot be reached', async () => {
    const { app } = await createTestApp({ accounts, isStoreReachable: async () => false })
    const answer = await app.request('/v1/me', { headers: await authorization() })
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('5')
    expect(await answer.json()).toMatchObject({ code: 'unavailable' })
  })

  it('is a problem outside of /v1 too', async () => {
    const mailPreview = { list: () => Promise.reject(new Error('hunter2')), read: async () => null }
    const { app, logged } = await createTestApp({
      demo: { ...demo, mailPreview },
    })
    const answer = await app.request('/demo/mail')
    const body = await answer.text()
    expect(problem.parse(JSON.parse(body))).toMatchObject({ status: 500, code: 'internal' })
    expect(body).not.toContain('hunter2')
    expect(logged.join()).toContain('hunter2')
  })

  it('does not alarm the operator when it is a client that went away', async () => {
    const { app, logged } = await createTestApp()
    await app.request('/v1/events', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: brokenOff(),
      duplex: 'half',
    } as RequestInit)
    expect(logged).toEqual([])
  })
})

describe('addresses', () => {
  it('takes an article’s id with its slashes encoded or as they are', async () => {
    const [page] = await readShippedContent()
    if (!page || !('article' in page)) throw new Error('There is no shipped page')
    const { article } = page
    const { app } = await createTestApp({
      articles: {
        put: async () => ({ added: 0, changed: 0, unchanged: 0, refused: [] }),
        remove: async () => 0,
        removeAllBut: async () => 0,
        storeId: async () => '00000000-0000-4000-8000-000000000000',
        countOf: async () => 0,
        find: async (id) => (id === article.id ? article : null),
        hasPrivate: async () => false,
        idsAt: async () => new Map(),
        revision: async () => 0,
        changesAfter: async () => [],
      },
    })
    expect(article.id).toContain('/')
    for (const id of [article.id, encodeURIComponent(article.id)]) {
      expect((await app.request(`/v1/articles/${id}`)).status, id).toBe(200)
    }
    expect((await app.request('/v1/articles/')).status).toBe(404)
  })

  it.each(['%E0%A4%A', '%00', '..%2f..%2fpackage.json', '%ED%A0%80', 'a%2Fb%2Fc'])(
    'that are no address of a page are not found: %s',
    async (part) => {
      const { app, logged } = await createTestApp({
        demo,
      })
      const headers = await authorization()
      for (const path of ['/v1/articles', '/v1/cases', '/demo/help/en', '/demo/mail', '/assets', '']) {
        const answer = await app.request(`${path}/${part}`, { headers })
        expect(answer.status, path).toBe(404)
        expect(answer.headers.get('content-type'), path).toContain('problem+json')
      }
      expect(logged).toEqual([])
    },
  )
})

describe('the demo', () => {
  const paths = ['/', '/demo', '/demo/', '/demo/token?as=premium', '/demo/mail', '/demo/help/en']

  it('gives nothing away to a page whose name was pointed at this machine', async () => {
    const { app } = await createTestApp({ demo })
    for (const path of paths) {
      const answer = await app.request(`http://rebound.example:3000${path}`)
      expect(answer.status, path).toBe(403)
      expect(await answer.text(), path).toContain('set PUBLIC_URL')
    }
    const post = await app.request('http://rebound.example:3000/demo/mail', { method: 'POST' })
    expect(post.status).toBe(403)
  })

  it('is there by the names of this machine', async () => {
    const { app } = await createTestApp({ demo })
    for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000']) {
      for (const path of paths) {
        expect((await app.request(`http://${host}${path}`)).status, path).toBeLessThan(400)
      }
    }
  })
})
