import { afterEach, describe, expect, it, vi } from 'vitest'
import { caseApi } from './case-api.ts'
import type { EventBatch } from './contract.ts'
import { createRequest } from './request.ts'
import { createTokenSource } from './token-source.ts'

const solved: EventBatch['events'][number] = {
  id: '6f1f6b7e-3c52-4b5e-9f0e-0d6c1a3b5c01',
  type: 'solved',
  at: '2026-11-22T10:00:00Z',
  articleId: 'keys',
}

function sending(...statuses: number[]) {
  const fetch = vi.fn(
    async (_address: string, _init: RequestInit) => new Response(null, { status: statuses.shift() ?? 204 }),
  )
  vi.stubGlobal('fetch', fetch)
  const tokens = createTokenSource({ getToken: () => 'held-token' })
  const server = { origin: 'https://help.example.com', tokens: () => tokens }
  const api = caseApi({ ...server, site: 'pub_sample', request: createRequest(server) })
  const sentTokens = () => fetch.mock.calls.map(([, init]) => new Headers(init.headers).get('authorization'))
  return { api, fetch, sentTokens }
}

describe('events', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('go without a token, and outlive the page', () => {
    const { api, fetch, sentTokens } = sending()
    api.record({ intent: 'intent-1', events: [solved] })
    expect(sentTokens()).toEqual([null])
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ keepalive: true, credentials: 'omit' })
  })

  it('go with it when they say what a page solved', async () => {
    const { api, sentTokens } = sending()
    api.record({ intent: 'intent-1', events: [{ ...solved, question: 'rotate a key' }] })
    await vi.waitFor(() => expect(sentTokens()).toEqual(['Bearer held-token']))
  })

  it('go again without it when it is refused', async () => {
    const { api, sentTokens } = sending(401)
    api.record({ intent: 'intent-1', events: [{ ...solved, question: 'rotate a key' }] })
    await vi.waitFor(() => expect(sentTokens()).toEqual(['Bearer held-token', null]))
  })
})
