import { describe, expect, it, vi } from 'vitest'
import { HelpApiError } from './help-api-error.ts'
import { createRequest } from './request.ts'
import { createTokenSource } from './token-source.ts'

type Answer = Response | Error

/** A server that gives these answers, one a call. */
function requestWith(answers: Answer[], tokens: (string | null)[] = []) {
  const left = [...answers]
  const fetch = vi.fn(async (_address: string, init: RequestInit) => {
    init.signal?.throwIfAborted()
    const next = left.shift()
    if (!next || next instanceof Error) throw next ?? new Error('nothing left to answer')
    return next
  })
  const given = [...tokens]
  const getToken = vi.fn(() => (given.length > 1 ? given.shift() : given[0]))
  const source = createTokenSource({ getToken })
  const request = createRequest({
    origin: 'https://help.example.com',
    tokens: () => source,
    fetch: fetch as unknown as typeof globalThis.fetch,
  })
  const sentTokens = () => fetch.mock.calls.map(([, init]) => new Headers(init.headers).get('authorization'))
  return { request, fetch, getToken, sentTokens }
}

const ok = (body: unknown) => Response.json(body)
const refusal = (status: number, code: string, more = {}) =>
  Response.json({ type: 'about:blank', title: '', status, code, requestId: 'req_1', ...more }, { status })

async function failureOf(promise: Promise<unknown>): Promise<HelpApiError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(HelpApiError)
  return error as HelpApiError
}

describe('a request', () => {
  it('sends the question in the address, and no token nor cookie that nobody asked for', async () => {
    const { request, fetch, sentTokens } = requestWith([ok({ done: true })], ['token'])
    expect(await request('/v1/site', { query: { site: 'pub_demo' } })).toEqual({ done: true })
    expect(fetch.mock.calls[0]?.[0]).toBe('https://help.example.com/v1/site?site=pub_demo')
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ method: 'GET', credentials: 'omit' })
    expect(sentTokens()).toEqual([null])
  })

  it.each([
    ['null', null],
    ['another shape', { hello: 'portal' }],
  ])('takes an answer that is not the server’s for none: %s', async (_, body) => {
    const { request } = requestWith([ok(body)])
    const error = await failureOf(request('/v1/site', { answers: ['supportEmail'] }))
    expect(error.kind).toBe('network')
  })

  it("never renews one person's refused token with another's", async () => {
    const answers = [refusal(401, 'token_expired'), ok({})]
    const fetch = vi.fn(async (_: string, __: RequestInit) => {
      source = createTokenSource({ getToken: () => 'of-kim' })
      return answers.shift() as Response
    })
    let source = createTokenSource({ getToken: () => 'of-ada' })
    const request = createRequest({
      origin: 'https://help.example.com',
      tokens: () => source,
      fetch: fetch as unknown as typeof globalThis.fetch,
    })
    const error = await failureOf(request('/v1/cases', { method: 'POST', body: {}, token: 'required' }))
    expect(error.kind).toBe('identity')
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  it('sends the body as JSON with its idempotency key', async () => {
    const { request, fetch } = requestWith([ok({})], ['token'])
    await request('/v1/cases', { method: 'POST', body: { a: 1 }, idempotencyKey: 'key-1', token: 'required' })
    const init = fetch.mock.calls[0]?.[1]
    expect(init?.body).toBe('{"a":1}')
    expect(Object.fromEntries(new Headers(init?.headers))).toMatchObject({
      'content-type': 'application/json',
      'idempotency-key': 'key-1',
      authorization: 'Bearer token',
    })
  })

  it.each([
    [503, 'unavailable', 'unavailable'],
    [500, 'internal', 'unavailable'],
    [403, 'not_technical_contact', 'refused'],
    [422, 'invalid_input', 'refused'],
    [404, 'case_not_found', 'refused'],
  ] as const)('tells a %i %s as %s', async (status, code, kind) => {
    const { request } = requestWith([refusal(status, code)])
    expect(await failureOf(request('/v1/site'))).toMatchObject({ kind, code, requestId: 'req_1' })
  })

  it('passes on which fields were refused', async () => {
    const errors = [{ field: 'subject', code: 'too_long', message: 'Too long' }]
    const { request } = requestWith([refusal(422, 'invalid_input', { errors })])
    expect((await failureOf(request('/v1/cases'))).fields).toEqual(errors)
  })

  it("survives a proxy's page in the place of a problem document", async () => {
    const { request } = requestWith([new Response('<h1>Bad gateway</h1>', { status: 502 })])
    expect(await failureOf(request('/v1/site'))).toMatchObject({ kind: 'unavailable', code: null })
  })

  it('tells an answer that breaks off as a failed connection', async () => {
    const { request } = requestWith([new Response('{"number": "GC-', { status: 201 })])
    expect((await failureOf(request('/v1/cases'))).kind).toBe('network')
  })

  it('tells a failed connection, an abort and a time-out apart', async () => {
    const { request } = requestWith([new TypeError('Failed to fetch')])
    expect((await failureOf(request('/v1/site'))).kind).toBe('network')

    const aborted = AbortSignal.abort()
    expect((await failureOf(requestWith([]).request('/v1/site', { signal: aborted }))).kind).toBe('aborted')

    const slow = createRequest({
      origin: 'https://help.example.com',
      tokens: () => createTokenSource({ getToken: null }),
      fetch: (_address, init) =>
        new Promise((_, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
        }),
    })
    expect((await failureOf(slow('/v1/site', { timeoutMs: 1 }))).kind).toBe('timeout')
  })
})

describe('a request with a token', () => {
  it('renews a refused token once and goes on', async () => {
    const { request, sentTokens } = requestWith(
      [refusal(401, 'token_expired'), ok({ done: true })],
      ['old', 'new'],
    )
    expect(await request('/v1/me', { token: 'required' })).toEqual({ done: true })
    expect(sentTokens()).toEqual(['Bearer old', 'Bearer new'])
  })

  it('asks to sign in when the renewed token is refused too', async () => {
    const { request, fetch } = requestWith(
      [refusal(401, 'token_expired'), refusal(401, 'token_invalid')],
      ['old', 'new'],
    )
    expect(await failureOf(request('/v1/me', { token: 'required' }))).toMatchObject({
      kind: 'identity',
      code: 'token_invalid',
    })
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  it('does not send the same refused token twice', async () => {
    const { request, fetch } = requestWith([refusal(401, 'token_expired')], ['same'])
    expect((await failureOf(request('/v1/me', { token: 'required' }))).kind).toBe('identity')
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  it('asks to sign in, without a call, when nobody is signed in', async () => {
    const { request, fetch } = requestWith([], [null])
    expect(await failureOf(request('/v1/me', { token: 'required' }))).toMatchObject({
      kind: 'identity',
      code: 'token_missing',
    })
    expect(fetch).not.toHaveBeenCalled()
  })

  it('goes on as a stranger where a token is a bonus', async () => {
    const { request, sentTokens } = requestWith([refusal(401, 'token_expired'), ok({ done: true })], ['same'])
    expect(await request('/v1/suggestions', { token: 'optional' })).toEqual({ done: true })
    expect(sentTokens()).toEqual(['Bearer same', null])
  })
})
