import { describe, expect, it } from 'vitest'
import { caseToOpen } from '../../test/support/opened-case.ts'
import { sampleCallBack } from '../../test/support/sample-call-back.ts'
import { createTestApp, testNow } from '../../test/support/test-app.ts'
import type { CallBack } from '../cases/call-back/call-back.ts'
import { closeCase } from '../cases/decisions/close-or-reopen.ts'
import { createServerKeys } from '../keys/server-keys.ts'
import { createCallBackLinks } from './call-back-link.ts'

const keys = createServerKeys(new Uint8Array(32))
const windows = [
  { from: '2026-06-09T07:00:00Z', to: '2026-06-09T09:00:00Z' },
  { from: '2026-06-10T07:00:00Z', to: '2026-06-10T08:00:00Z' },
]
const schedule = { action: 'schedule', sequence: '0', start: '2026-06-09T08:00:00.000Z', minutes: '30' }

/** A case in which Ada asks for a call, and the page of support's mail about it. */
async function pageOf(callBack: Partial<CallBack> = {}) {
  let now = testNow
  const { app, cases, logged } = await createTestApp({ keys, clock: () => now })
  const asked = sampleCallBack({
    windows,
    askedBy: { email: 'ada@acme.example', name: 'Ada <b>' },
    ...callBack,
  })
  const opening = await cases.open({ ...caseToOpen, callBack: asked }, { key: 'k', requestDigest: 'd' })
  if (opening.outcome === 'key_reused') throw new Error('not opened')
  const { number } = opening.case
  const linkOf = createCallBackLinks({ publicUrl: '', key: keys.for('support-link') })
  const path = linkOf(number, asked)
  return {
    logged,
    number,
    path,
    cases,
    app,
    at: (instant: string) => {
      now = new Date(instant)
    },
    get: (query = '', language = 'en') =>
      app.request(path + query, { headers: { 'accept-language': language } }),
    post: (fields: Record<string, string>, address = path) =>
      app.request(address, { method: 'POST', body: new URLSearchParams(fields) }),
    kept: async () => (await cases.findByNumber(number))?.callBack,
    kinds: async () => (await cases.findByNumber(number))?.entries.map(({ kind }) => kind),
  }
}

describe("support's page about a call", () => {
  it('shows who asks and the times, in support’s zone and the contact’s, and changes nothing', async () => {
    const { get, kept, kinds } = await pageOf()
    const before = await kept()
    const response = await get()
    const text = await response.text()
    expect(response.status).toBe(200)
    expect(text).toContain('Ada &lt;b&gt; asks for a call. No time is confirmed yet.')
    expect(text).toContain('label="Tuesday, 9 June 2026, 00:00–02:00 GMT-7 (America/Los_Angeles)"')
    expect(text).toContain('>Tue 9 Jun, 01:00 GMT-7 · 10:00 CEST</option>')
    for (let time = 0; time < 3; time += 1) await get()
    expect(await kept()).toEqual(before)
    expect(await kinds()).toEqual(['opened'])
  })

  it('shows by when an answer was promised, and how that stands', async () => {
    const { get, at } = await pageOf()
    const promised = /Answer promised by<\/dt><dd>([^<]+)/
    const shown = async () => promised.exec(await (await get()).text())?.[1]
    const instant = 'Tuesday, 9 June 2026 at 16:00 Pacific Daylight Time'
    expect(await shown()).toBe(instant)
    at('2026-06-09T18:00:00Z')
    expect(await shown()).toBe(`${instant}: soon`)
    at('2026-06-09T23:00:01Z')
    expect(await shown()).toBe(`${instant}: missed`)
    expect(await (await get('', 'fr')).text()).toContain('dépassé')
  })

  it('has the first start of the window that was followed from the mail chosen', async () => {
    const { get } = await pageOf()
    const text = await (await get('?window=2026-06-10T07:00:00.000Z')).text()
    expect(text.match(/<option value="([^"]+)" selected/)?.[1]).toBe('2026-06-10T07:00:00.000Z')
    expect(text).toMatch(/<option value="30" selected/)
  })

  it('offers no call that is longer than the contact’s times, nor one that its start leaves no room for', async () => {
    const short = [{ from: '2026-06-09T07:00:00Z', to: '2026-06-09T07:20:00Z' }]
    const one = await (await (await pageOf({ windows: short })).get()).text()
    const offered = (text: string) =>
      [...(text.split('name="minutes"')[1] ?? '').matchAll(/<option value="(\d+)"/g)].map(
        ([, count]) => count,
      )
    expect(offered(one)).toEqual(['15'])
    expect(one).toContain('<option value="15" selected')

    const hour = [...short, { from: '2026-06-10T07:00:00Z', to: '2026-06-10T08:00:00Z' }]
    const { get, post, kept } = await pageOf({ windows: hour })
    const two = await (await get('?window=2026-06-10T07:00:00.000Z')).text()
    expect(offered(two)).toEqual(['15', '30', '45', '60'])
    expect(two).toContain('<option value="30" selected')
    expect(two).toMatch(/00:00 GMT-7 · 09:00 CEST \(at most 20 minutes\)<\/option>/)
    expect(two).toMatch(/00:30 GMT-7 · 09:30 CEST<\/option>/)
    expect(await (await get('?window=2026-06-10T07:00:00.000Z', 'fr')).text()).toContain(
      '(20 minutes au plus)',
    )
    // What the page proposes is taken as it is.
    const start = /<option value="([^"]+)" selected/.exec(two)?.[1] ?? ''
    expect((await post({ ...schedule, start, minutes: '30' })).status).toBe(303)
    expect((await kept())?.status).toBe('confirmed')
  })

  it('runs and loads nothing, and is for no other page, cache, index or frame', async () => {
    const { get } = await pageOf()
    const { headers } = await get()
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    )
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-robots-tag')).toContain('noindex')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  it('speaks French to whoever reads French', async () => {
    const { get } = await pageOf()
    const response = await get('', 'fr')
    expect(response.headers.get('content-language')).toBe('fr')
    expect(await response.text()).toContain('Ada &lt;b&gt; demande un rappel.')
  })
})

describe('a decision of support', () => {
  it('confirms the time, and shows it from another request', async () => {
    const { post, get, kept, kinds, path } = await pageOf()
    const response = await post({ ...schedule, name: 'Kim', text: 'See you!' })
    expect(response.status).toBe(303)
    expect(new URL(response.headers.get('location') ?? '', `http://localhost${path}`).pathname).toBe(path)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await kept()).toMatchObject({
      status: 'confirmed',
      call: { from: '2026-06-09T08:00:00.000Z', to: '2026-06-09T08:30:00.000Z' },
      sequence: 1,
    })
    expect(await kinds()).toEqual(['opened', 'call_back_confirmed'])
    const text = await (await get()).text()
    expect(text).toContain('The call is confirmed.')
    expect(text).toContain('Decided by Kim.')
    expect(text).toContain('Tuesday, 9 June 2026, 01:00–01:30 GMT-7 (America/Los_Angeles)')
    expect(text).toContain('Tuesday, 9 June 2026, 10:00–10:30 CEST (Europe/Paris)')
  })

  it('is in the timeline with the channel, the name and the word of support, and counts as its answer', async () => {
    const { post, cases, number } = await pageOf()
    await post({ ...schedule, name: 'Kim', text: 'See you!' })
    const found = await cases.findByNumber(number)
    expect(found?.entries.at(-1)).toMatchObject({
      kind: 'call_back_confirmed',
      author: { role: 'support', name: 'Kim', email: null },
      channel: 'support_page',
      text: 'See you!',
      callBack: { status: 'confirmed' },
    })
    expect(found?.respondedAt).toEqual(testNow)
  })

  it('moves the call to another of the times', async () => {
    const { post, kept, kinds, get } = await pageOf()
    await post(schedule)
    await post({ ...schedule, sequence: '1', start: '2026-06-10T07:15:00.000Z', minutes: '45' })
    expect(await kept()).toMatchObject({
      status: 'moved',
      call: { from: '2026-06-10T07:15:00.000Z', to: '2026-06-10T08:00:00.000Z' },
      sequence: 2,
    })
    expect(await kinds()).toEqual(['opened', 'call_back_confirmed', 'call_back_moved'])
    expect(await (await get()).text()).toContain('at another time than at first')
  })

  it('declines a call, and cancels a confirmed one', async () => {
    const declined = await pageOf()
    await declined.post({ action: 'cancel', sequence: '0', text: 'Write to us instead.' })
    expect(await declined.kept()).toMatchObject({ status: 'cancelled', call: null })
    expect(await (await declined.get()).text()).toContain('The call is cancelled.')

    const { post, kept, get } = await pageOf()
    await post(schedule)
    await post({ action: 'cancel', sequence: '1' })
    expect(await kept()).toMatchObject({ status: 'cancelled', sequence: 2 })
    expect(await (await get()).text()).toContain('It was planned for')
  })

  it('of two at the same moment one wins, and the other is told', async () => {
    const { post, kept, kinds } = await pageOf()
    const responses = await Promise.all([
      post({ ...schedule, name: 'Kim' }),
      post({ ...schedule, start: '2026-06-10T07:00:00.000Z', name: 'Lou' }),
    ])
    expect(responses.map(({ status }) => status).sort()).toEqual([303, 409])
    const told = await responses.find(({ status }) => status === 409)?.text()
    expect(told).toContain('role="alert"')
    expect(told).toContain('Somebody else was faster')
    expect(told).toContain('Decided by')
    expect((await kept())?.sequence).toBe(1)
    expect(await kinds()).toEqual(['opened', 'call_back_confirmed'])
  })

  it('that is sent twice is not made twice', async () => {
    const { post, kinds } = await pageOf()
    await post(schedule)
    const again = await post(schedule)
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('The call is confirmed.')
    expect(await kinds()).toEqual(['opened', 'call_back_confirmed'])
  })

  it('outside the contact’s times is refused, and what was filled in stays', async () => {
    const { post, kept } = await pageOf()
    const response = await post({
      ...schedule,
      start: '2026-06-09T08:45:00.000Z',
      minutes: '60',
      text: 'A long <word>',
    })
    const text = await response.text()
    expect(response.status).toBe(422)
    expect(text).toContain('the contact is not free for so long')
    expect(text).toContain('<option value="2026-06-09T08:45:00.000Z" selected')
    expect(text).toMatch(/<option value="60" selected/)
    expect(text).toContain('A long &lt;word&gt;')
    expect((await kept())?.status).toBe('requested')
  })

  it.each([
    {},
    { action: 'delete', sequence: '0' },
    { ...schedule, start: 'tomorrow' },
    { ...schedule, minutes: '0' },
    { ...schedule, minutes: 'NaN' },
    { ...schedule, sequence: 'x' },
    { ...schedule, text: 'x'.repeat(2_001) },
    { ...schedule, text: 'x'.repeat(20_000) },
  ])('that is no decision is refused: %#', async (fields) => {
    const { post, kept } = await pageOf()
    const response = await post(fields as Record<string, string>)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('something is missing')
    expect((await kept())?.status).toBe('requested')
  })
})

describe('a link that has lost its use', () => {
  it('says that it has ended when all times have passed', async () => {
    const { at, get, post, kept } = await pageOf()
    at('2026-06-10T08:00:00Z')
    for (const response of [await get(), await post(schedule)]) {
      expect(response.status).toBe(410)
      expect(await response.text()).toContain('This link has ended')
    }
    expect((await kept())?.status).toBe('requested')
  })

  it('says that it does not work when it is cut off or made up', async () => {
    const { app, path, post, kept } = await pageOf()
    for (const address of [path.slice(0, -1), '/support/call-backs/C-10001', `${path}x`]) {
      const response = await app.request(address)
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('This link does not work')
      expect((await post(schedule, address)).status).toBe(404)
    }
    expect((await kept())?.status).toBe('requested')
  })

  it('says that the contact has withdrawn', async () => {
    const { cases, number, get, post } = await pageOf()
    const withdrawn = sampleCallBack({ windows, status: 'withdrawn', sequence: 1 })
    await cases.change(number, () => ({ ok: true, value: { entries: [], callBack: withdrawn } }))
    expect(await (await get()).text()).toContain('Tess has withdrawn the call.')
    const response = await post(schedule)
    expect(response.status).toBe(409)
    expect(await response.text()).toContain('there is no call any more')
  })

  it('says that the case is closed, which has cancelled the call', async () => {
    const { cases, number, get, post, kept } = await pageOf()
    await post(schedule)
    const author = { role: 'contact', name: null, email: 'ada@acme.example' } as const
    await cases.change(number, (item) => closeCase(item, { author, at: testNow, channel: 'widget' }))
    expect(await kept()).toMatchObject({ status: 'cancelled' })
    expect(await (await get()).text()).toContain('The case is closed. There is no call.')
    const response = await post({ ...schedule, sequence: '2' })
    expect(response.status).toBe(409)
    expect(await response.text()).toContain('Not done: the case is closed')
  })

  it('says so when none of the times is left to begin in, while the last of them still runs', async () => {
    const { at, get } = await pageOf()
    at('2026-06-10T07:50:00Z')
    const text = await (await get()).text()
    expect(text).toContain('None of the contact’s times is left to choose.')
    expect(text).not.toContain('<select')
  })

  it('offers no cancellation of a call whose time has come', async () => {
    const { at, get, post } = await pageOf()
    await post(schedule)
    at('2026-06-09T08:00:01Z')
    const text = await (await get()).text()
    expect(text).toContain('The time of this call has come.')
    expect(text).not.toContain('value="cancel"')
    expect((await post({ action: 'cancel', sequence: '1' })).status).toBe(409)
  })
})

describe('a page that fails', () => {
  it('says so as a page, and keeps the link out of the log', async () => {
    const { cases, path, get, post, logged } = await pageOf()
    cases.findByNumber = () => Promise.reject(new Error('The store is away'))
    for (const response of [await get(), await post(schedule)]) {
      expect(response.status).toBe(503)
      expect(response.headers.get('content-type')).toContain('text/html')
      expect(await response.text()).toContain('Nothing has been decided. Try again in a moment.')
    }
    const log = logged.join('')
    expect(log).toContain('The store is away')
    expect(log).not.toContain(path.split('.').at(-1))
  })
})

describe('on the night when clocks go back', () => {
  it('each of the two runs of an hour can be chosen, told apart by its offset', async () => {
    const { get, post, kept } = await pageOf({
      windows: [{ from: '2026-10-25T00:00:00Z', to: '2026-10-25T02:00:00Z' }],
    })
    const text = await (await get()).text()
    const offered = [...text.matchAll(/<option value="([^"]+)"[^>]*>([^<]+)</g)]
    const two = offered.filter(([, , label]) => label?.includes('02:30 CE'))
    expect(two.map(([, start, label]) => [start, label?.split(' · ')[1]])).toEqual([
      ['2026-10-25T00:30:00.000Z', 'Sun 25 Oct, 02:30 CEST'],
      ['2026-10-25T01:30:00.000Z', 'Sun 25 Oct, 02:30 CET'],
    ])
    await post({ ...schedule, start: two[1]?.[1] ?? '' })
    expect((await kept())?.call?.from).toBe('2026-10-25T01:30:00.000Z')
    expect(await (await get()).text()).toContain('Sunday, 25 October 2026, 02:30–03:00 CET (Europe/Paris)')
  })
})
