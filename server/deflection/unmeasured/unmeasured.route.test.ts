import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sampleRequests } from '../../../test/support/sample-requests.ts'
import { createTestApp } from '../../../test/support/test-app.ts'

async function desk(now = '2026-06-08T15:00:00Z') {
  const { app, unmeasured, events } = await createTestApp({ clock: () => new Date(now), trustedProxies: 1 })
  const post = (changes: object = {}, headers: Record<string, string> = {}) =>
    app.request('/v1/unmeasured', {
      method: 'POST',
      headers: { 'content-type': 'text/plain;charset=UTF-8', ...headers },
      body: JSON.stringify({ ...(sampleRequests.postUnmeasured.body as object), ...changes }),
    })
  return { post, counted: () => [...unmeasured.counted.values()], events }
}

describe('POST /v1/unmeasured', () => {
  it('counts a notice as sendBeacon sends it, on the day of the site', async () => {
    // It is the evening before in Los Angeles.
    const { post, counted } = await desk('2026-06-08T05:00:00Z')
    const response = await post()
    expect([response.status, await response.text()]).toEqual([204, ''])
    expect(counted()).toMatchObject([
      { site: 'pub_sample', day: '2026-06-07', reason: 'global_privacy_control' },
    ])
  })

  it('looks at no token: nobody is known to have sent it', async () => {
    const { post, counted } = await desk()
    expect((await post({}, { authorization: 'Bearer nonsense' })).status).toBe(204)
    expect(Object.keys(counted()[0] ?? {}).sort()).toEqual(['day', 'id', 'reason', 'site'])
  })

  it.each([{ reason: 'lazy' }, { id: 'one' }, { intent: 'intent-1' }, { visitor: 'v' }])(
    'takes nothing else: %j',
    async (changes) => {
      const { post, counted } = await desk()
      expect((await post(changes)).status).toBe(422)
      expect(counted()).toEqual([])
    },
  )

  it('counts so many from one address and no more, and all the same from others', async () => {
    const { post, counted } = await desk()
    const from = (address: string) => post({ id: randomUUID() }, { 'x-forwarded-for': address })
    for (let notice = 0; notice < 300; notice++) expect((await from('203.0.113.7')).status).toBe(204)
    const refused = await from('203.0.113.7')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '600'])
    expect(await refused.json()).toMatchObject({ code: 'too_many_requests' })
    expect((await from('203.0.113.8')).status).toBe(204)
    expect(counted()).toHaveLength(301)
  })

  it('does not count programs, and tells them nothing of it', async () => {
    const { post, counted } = await desk()
    expect((await post({}, { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' })).status).toBe(204)
    expect(counted()).toEqual([])
  })
})
