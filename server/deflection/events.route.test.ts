import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { bearer } from '../../test/support/denial-counter.ts'
import { samplePerson } from '../../test/support/sample-people.ts'
import { sampleRequests } from '../../test/support/sample-requests.ts'
import { createTestApp } from '../../test/support/test-app.ts'

async function desk() {
  const { app, events, answers, unmeasured } = await createTestApp({ trustedProxies: 1 })
  const post = (changes: object = {}, headers: Record<string, string> = {}) =>
    app.request('/v1/events', {
      method: 'POST',
      headers: {
        'content-type': 'text/plain;charset=UTF-8',
        origin: 'https://console.example.com',
        ...headers,
      },
      body: JSON.stringify({ ...(sampleRequests.postEvents.body as object), ...changes }),
    })
  return {
    post,
    kept: () => events.listOf('pub_sample', 'intent-1'),
    learned: () => answers.answers,
    counted: () => [...unmeasured.counted.values()],
  }
}

describe('POST /v1/events', () => {
  it('keeps a batch as sendBeacon sends it: text/plain, from a page of the site', async () => {
    const { post, kept } = await desk()
    const response = await post()
    expect(response.status).toBe(204)
    expect(await response.text()).toBe('')
    expect(await kept()).toMatchObject([{ type: 'search', at: new Date('2026-06-08T14:59:00Z') }])
  })

  it('keeps nothing for a site that is not there, nor from a page of another origin', async () => {
    const { post, kept } = await desk()
    const unknown = await post({ site: 'pub_nobody' })
    expect([unknown.status, (await unknown.json()).code]).toEqual([404, 'site_not_found'])
    const foreign = await post({}, { origin: 'https://evil.example' })
    expect([foreign.status, (await foreign.json()).code]).toEqual([403, 'origin_not_allowed'])
    expect(await kept()).toEqual([])
  })

  it("takes nothing of an intent that is the server's own, of a case by mail", async () => {
    const { post } = await desk()
    const refused = await post({ intent: 'case:C-10001' })
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ code: 'invalid_input' })
    expect((await post({ intent: 'my-case:1' })).status).toBe(204)
  })

  it('takes no text of a draft', async () => {
    const { post, kept } = await desk()
    const id = '6f1f6b7e-3c52-4b5e-9f0e-0d6c1a3b5c02'
    const about = { id, at: '2026-06-08T14:59:00Z' }
    for (const typed of [
      { ...about, type: 'search', query: 'my password is hunter2' },
      { ...about, type: 'case_started', description: 'my password is hunter2' },
      { ...about, type: 'case_started', question: 'my password is hunter2' },
      { ...about, type: 'abandoned', question: 'my password is hunter2' },
    ]) {
      const response = await post({ events: [typed] })
      expect(response.status).toBe(422)
      expect(JSON.stringify(await response.json())).not.toContain('hunter2')
    }
    expect(await kept()).toEqual([])
  })

  it('keeps nothing that a browser tells which asks not to be followed, and counts its intent once', async () => {
    const { post, kept, learned, counted } = await desk()
    const id = '6f1f6b7e-3c52-4b5e-9f0e-0d6c1a3b5c02'
    const about = { id, at: '2026-06-08T14:59:00Z', articleId: 'keys', question: 'rotate a key' }
    const told = { events: [{ ...about, type: 'solved' }] }
    const signedIn = await bearer(samplePerson)
    expect((await post(told, { 'sec-gpc': '1', dnt: '1', ...signedIn })).status).toBe(204)
    expect((await post(told, { dnt: '1' })).status).toBe(204)
    expect((await post({ ...told, intent: 'intent-2' }, { dnt: '1' })).status).toBe(204)
    expect([await kept(), learned()]).toEqual([[], []])
    expect(counted().map(({ reason, day }) => [reason, day])).toEqual([
      ['global_privacy_control', '2026-06-08'],
      ['do_not_track', '2026-06-08'],
    ])
    expect(JSON.stringify(counted())).not.toContain('intent-')
    expect((await post(told, { dnt: '0', 'sec-gpc': '0' })).status).toBe(204)
    expect(await kept()).toHaveLength(1)
  })

  it('counts nothing of what is outside of all figures, also of a browser that asks not to be followed', async () => {
    const { post, kept, counted } = await desk()
    for (const context of [{ test: true }, { automated: true }, { severity: 1 }, { confidential: true }]) {
      expect((await post({ context }, { dnt: '1' })).status).toBe(204)
    }
    expect([await kept(), counted()]).toEqual([[], []])
  })

  it('redacts what was asked', async () => {
    const { post, kept } = await desk()
    const id = '6f1f6b7e-3c52-4b5e-9f0e-0d6c1a3b5c02'
    const question = 'reindex for ada@acme.example: password: hunter2hunter'
    const search = { id, type: 'search', at: '2026-06-08T14:59:00Z', question }
    expect((await post({ events: [search] })).status).toBe(204)
    expect(await kept()).toMatchObject([{ question: 'reindex for [email]: password: [key]' }])
  })

  it('learns the question that an article solved, and that of nothing else', async () => {
    const { post, learned } = await desk()
    const id = '6f1f6b7e-3c52-4b5e-9f0e-0d6c1a3b5c03'
    const about = { id, at: '2026-06-08T14:59:00Z', articleId: 'keys', question: 'rotate a key' }
    expect((await post({ events: [{ ...about, type: 'search' }] })).status).toBe(204)
    expect(learned()).toEqual([])
    expect((await post({ events: [{ ...about, type: 'solved' }] })).status).toBe(204)
    expect(learned()).toMatchObject([
      { articleId: 'keys', question: 'rotate a key', giver: 'anonymous:pub_sample' },
    ])
  })

  it('knows the person and the account by the token alone', async () => {
    const { post, kept } = await desk()
    expect((await post({ contact: 'ada' })).status).toBe(422)
    expect((await post({}, await bearer(samplePerson))).status).toBe(204)
    const [event] = await kept()
    expect(event).toMatchObject({ account: 'acme', plan: 'premium' })
    expect(JSON.stringify(event)).not.toContain(samplePerson.email)
  })

  it('takes bots for what they are', async () => {
    const { post, kept } = await desk()
    await post({}, { 'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0)' })
    expect(await kept()).toMatchObject([{ exclusion: 'bot' }])
  })

  it('keeps every event of a site whose strangers say too much, and learns from the first of them', async () => {
    const { post, learned } = await desk()
    for (let batch = 0; batch < 5; batch++) {
      const events = Array.from({ length: 50 }, (_, at) => ({
        id: randomUUID(),
        type: 'solved',
        at: '2026-06-08T14:59:00Z',
        articleId: `page-${batch}-${at}`,
        question: 'rotate a key',
      }))
      expect((await post({ events })).status).toBe(204)
    }
    expect(learned()).toHaveLength(100)
  })

  it('takes so much from one address and no more, whatever it makes up, and all the same from others and with a token', async () => {
    const { post, kept } = await desk()
    const [address, other] = ['203.0.113.7', '203.0.113.8']
    const about = { type: 'search', at: '2026-06-08T14:59:00Z' }
    const from = (forwarded: string, headers: Record<string, string> = {}) =>
      post({ events: [{ ...about, id: randomUUID() }] }, { ...headers, 'x-forwarded-for': forwarded })
    for (let batch = 0; batch < 600; batch++) expect((await from(address)).status).toBe(204)
    const refused = await from(`${other}, ${address}`)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '600'])
    expect(await refused.json()).toMatchObject({ code: 'too_many_requests' })
    expect((await from(other)).status).toBe(204)
    expect((await from(address, await bearer(samplePerson))).status).toBe(204)
    expect(await kept()).toHaveLength(602)
  })
})
