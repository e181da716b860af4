import { describe, expect, it } from 'vitest'
import { createTestApp } from '../support/test-app.ts'

const TOKEN = 'a-token-that-nobody-guesses'

interface Scrape {
  host?: string
  headers?: Record<string, string>
  /** Where the connection comes from. */
  from?: string
}

async function scrape(
  { app }: Awaited<ReturnType<typeof createTestApp>>,
  { host = 'localhost:3000', headers = {}, from = '127.0.0.1' }: Scrape = {},
) {
  const env = { incoming: { socket: { remoteAddress: from, remotePort: 1, remoteFamily: 'IPv4' } } }
  return app.request(`http://${host}/metrics`, { headers }, env)
}

describe('without a token, metrics', () => {
  it.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])(
    'are open to a program on this machine, %s',
    async (from) => {
      expect((await scrape(await createTestApp(), { from })).status).toBe(200)
    },
  )

  it.each<[why: string, scrape: Scrape]>([
    ['comes from elsewhere', { from: '192.0.2.1' }],
    ['comes from an address that only looks like this machine', { from: '12.7.0.1' }],
    ['a proxy has forwarded', { headers: { 'x-forwarded-for': '127.0.0.1' } }],
    ['a proxy has forwarded by the standard', { headers: { forwarded: 'for=127.0.0.1' } }],
    ['a proxy names the visitor of', { headers: { 'x-real-ip': '127.0.0.1' } }],
    ['a proxy has come with', { headers: { via: '1.1 edge' } }],
    ['asks by a name of the outside', { host: 'help.example.com' }],
    ['carries a token, though none is set', { from: '192.0.2.1', headers: { authorization: 'Bearer null' } }],
  ])('stay closed to what %s', async (_why, asked) => {
    const answer = await scrape(await createTestApp(), asked)
    expect(answer.status).toBe(404)
    const body = await answer.text()
    expect(JSON.parse(body).code).toBe('metrics_not_open')
    expect(body).not.toContain('guichet_')
  })

  it('stay closed where nobody knows from where the request came', async () => {
    const { app } = await createTestApp()
    expect((await app.request('http://localhost/metrics')).status).toBe(404)
  })
})

describe('with a token, metrics', () => {
  it('are open to who carries it, wherever they are', async () => {
    const server = await createTestApp({ metricsToken: TOKEN })
    const headers = { authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '203.0.113.9' }
    const answer = await scrape(server, { headers, host: 'help.example.com', from: '192.0.2.1' })
    expect(answer.status).toBe(200)
  })

  it.each([undefined, TOKEN, 'Bearer', 'Bearer ', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, `Bearer ${TOKEN} x`])(
    'stay closed to who carries %j, on this machine as well',
    async (authorization) => {
      const server = await createTestApp({ metricsToken: TOKEN })
      const answer = await scrape(server, { headers: authorization === undefined ? {} : { authorization } })
      expect(answer.status).toBe(401)
      expect(answer.headers.get('www-authenticate')).toBe('Bearer')
      const body = await answer.text()
      expect(JSON.parse(body).code).toBe('metrics_token_invalid')
      expect(body).not.toContain(TOKEN)
    },
  )

  it('say in French what is missing', async () => {
    const server = await createTestApp({ metricsToken: TOKEN })
    const answer = await scrape(server, { headers: { 'accept-language': 'fr' } })
    expect((await answer.json()).title).toMatch(/^Envoyez le jeton de METRICS_TOKEN/)
  })
})

it('are read by no page of another origin', async () => {
  const answer = await scrape(await createTestApp())
  expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
})
