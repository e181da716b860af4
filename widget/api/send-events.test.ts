import { afterEach, describe, expect, it, vi } from 'vitest'
import { sendEvents } from './send-events.ts'

const ADDRESS = 'https://help.example.com/v1/events'
const BATCH = { site: 'pub_sample', intent: 'intent-1', events: [] }

function sending(...answers: (number | Error)[]) {
  const fetch = vi.fn(async (_address: string, _init: RequestInit) => {
    const answer = answers.shift() ?? 204
    if (answer instanceof Error) throw answer
    return new Response(null, { status: answer })
  })
  vi.stubGlobal('fetch', fetch)
  const headers = () => fetch.mock.calls.map(([, { headers }]) => Object.fromEntries(new Headers(headers)))
  return { fetch, headers }
}

describe('events', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('outlive the page, and need no question beforehand where nobody is signed in', async () => {
    const { fetch, headers } = sending()
    expect(await sendEvents(ADDRESS, BATCH, null)).toBe(true)
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ keepalive: true, credentials: 'omit' })
    expect(headers()).toEqual([{ 'content-type': 'text/plain' }])
  })

  it('go with the token of whom they are about, and again without it when it is refused', async () => {
    const { headers } = sending(401, 204)
    expect(await sendEvents(ADDRESS, BATCH, 'held-token')).toBe(true)
    expect(headers()).toEqual([
      { 'content-type': 'application/json', authorization: 'Bearer held-token' },
      { 'content-type': 'text/plain' },
    ])
  })

  it.each([
    [new Error('no connection'), false],
    [503, false],
    [429, false],
    [422, true],
    [403, true],
  ])('that met with %s are done with: %s', async (answer, done) => {
    sending(answer)
    expect(await sendEvents(ADDRESS, BATCH, null)).toBe(done)
  })
})
