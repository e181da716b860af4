import { describe, expect, it } from 'vitest'
import { MemoryAccountDirectory } from '../../../test/support/memory-account-directory.ts'
import { sampleDirectoryAccount, samplePerson } from '../../../test/support/sample-people.ts'
import { sampleRequests } from '../../../test/support/sample-requests.ts'
import { sampleSite } from '../../../test/support/sample-site.ts'
import { createTestApp, testNow } from '../../../test/support/test-app.ts'
import { signIdentity } from '../../contacts/sign-identity.ts'
import type { Plan } from '../../contract/vocabulary.ts'

const windows = [{ from: '2026-06-10T07:00:00Z', to: '2026-06-10T09:00:00Z' }]
const request = { timeZone: 'Europe/Paris', windows }

/** A case that Ada has opened, on a plan. */
async function caseOf(plan: Plan = 'premium') {
  const accounts = new MemoryAccountDirectory({ ...sampleDirectoryAccount, plan })
  const { app, cases } = await createTestApp({ accounts })
  const token = await signIdentity(samplePerson, { site: sampleSite, now: testNow })
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await app.request(path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': 'key-1',
        'accept-language': 'en',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { status: response.status, headers: response.headers, body: await response.json() }
  }
  const { number } = (await call('POST', '/v1/cases', sampleRequests.postCase.body)).body
  const path = `/v1/cases/${number}/call-back`
  return {
    number,
    cases,
    call,
    put: (changes: object = {}) => call('PUT', path, { ...request, ...changes }),
    withdraw: () => call('DELETE', path),
    read: () => call('GET', `/v1/cases/${number}`),
  }
}

describe('PUT /v1/cases/{number}/call-back', () => {
  it('asks for a call and answers the case with it', async () => {
    const { put, read } = await caseOf()
    const { status, body } = await put()
    expect(status).toBe(200)
    expect(body.callBack).toEqual({
      timeZone: 'Europe/Paris',
      medium: 'voice',
      windows,
      status: 'requested',
      confirmed: null,
      meetingUrl: null,
      sequence: 0,
    })
    expect(body.timeline.at(-1)).toMatchObject({
      kind: 'call_back_requested',
      author: { role: 'contact', name: 'Ada Ångström' },
      channel: 'widget',
      callBack: {
        status: 'requested',
        timeZone: 'Europe/Paris',
        medium: 'voice',
        confirmed: null,
        previous: null,
      },
    })
    expect((await read()).body).toEqual(body)
  })

  it('sent twice asks once', async () => {
    const { put } = await caseOf()
    const first = await put()
    expect(await put()).toMatchObject({ status: 200, body: first.body })
  })

  it('replaces the times, joined where they overlap', async () => {
    const { put } = await caseOf()
    await put()
    const { body } = await put({
      windows: [
        { from: '2026-06-11T08:00:00Z', to: '2026-06-11T10:00:00Z' },
        { from: '2026-06-11T07:00:00Z', to: '2026-06-11T08:30:00Z' },
      ],
    })
    expect(body.callBack).toMatchObject({
      windows: [{ from: '2026-06-11T07:00:00Z', to: '2026-06-11T10:00:00Z' }],
      sequence: 1,
    })
  })

  it.each([
    { plan: 'standard' as const, code: 'call_back_not_in_plan' },
    { plan: 'pro' as const, code: 'call_back_not_in_plan' },
  ])('is for plans with call-backs: $plan', async ({ plan, code }) => {
    const { put, read } = await caseOf(plan)
    expect(await put()).toMatchObject({ status: 422, body: { code } })
    expect((await read()).body).toMatchObject({ callBack: null, timeline: [{ kind: 'opened' }] })
  })

  it('is not for a closed case', async () => {
    const { put, call, number } = await caseOf()
    await call('POST', `/v1/cases/${number}/close`, {})
    expect(await put()).toMatchObject({ status: 409, body: { code: 'case_already_closed' } })
  })

  it.each([
    {
      name: 'times that have all passed',
      windows: [{ from: '2026-06-08T12:00:00Z', to: '2026-06-08T15:00:00Z' }],
      code: 'call_back_windows_past',
      field: 'windows',
    },
    {
      name: 'times too far ahead',
      windows: [...windows, { from: '2026-08-03T15:00:00Z', to: '2026-08-03T16:00:00Z' }],
      code: 'call_back_windows_too_far',
      field: 'windows.1',
    },
    {
      name: 'a time too short for a call',
      windows: [{ from: '2026-06-10T07:00:00Z', to: '2026-06-10T07:10:00Z' }],
      code: 'invalid_input',
      field: 'windows.0',
    },
    { name: 'no time at all', windows: [], code: 'invalid_input', field: 'windows' },
    {
      name: 'more times than ten',
      windows: Array.from({ length: 11 }, () => windows[0]),
      code: 'invalid_input',
      field: 'windows',
    },
  ])('refuses $name, and says where', async ({ windows, code, field }) => {
    const { put, read, call } = await caseOf()
    expect(await put({ windows })).toMatchObject({ status: 422, body: { code, errors: [{ field }] } })
    expect((await read()).body.callBack).toBeNull()
    const withCase = { ...(sampleRequests.postCase.body as object), callBack: { ...request, windows } }
    expect(await call('POST', '/v1/cases', withCase)).toMatchObject({
      body: { code, errors: [{ field: `callBack.${field}` }] },
    })
  })

  it('refuses a zone that is none', async () => {
    const { put } = await caseOf()
    expect(await put({ timeZone: 'Mars/Olympus' })).toMatchObject({
      status: 422,
      body: { code: 'invalid_input', errors: [{ field: 'timeZone' }] },
    })
  })
})

describe('DELETE /v1/cases/{number}/call-back', () => {
  it('withdraws the call, and a new one can be asked for', async () => {
    const { put, withdraw } = await caseOf()
    await put()
    expect(await withdraw()).toMatchObject({
      status: 200,
      body: { callBack: { status: 'withdrawn', sequence: 1 } },
    })
    expect(await put()).toMatchObject({
      status: 200,
      body: { callBack: { status: 'requested', sequence: 2 } },
    })
  })

  it('says that there is none when none was asked for, or it is withdrawn already', async () => {
    const { put, withdraw } = await caseOf()
    expect(await withdraw()).toMatchObject({ status: 404, body: { code: 'call_back_not_found' } })
    await put()
    await withdraw()
    expect(await withdraw()).toMatchObject({ status: 404, body: { code: 'call_back_not_found' } })
  })
})

describe('closing a case', () => {
  it('cancels a call that is still to come, and says so before the end', async () => {
    const { put, call, number } = await caseOf()
    await put()
    const { body } = await call('POST', `/v1/cases/${number}/close`, {})
    expect(body.callBack).toMatchObject({ status: 'cancelled' })
    expect(body.timeline.slice(-2)).toMatchObject([
      { kind: 'call_back_cancelled', author: { role: 'system' }, callBack: { status: 'cancelled' } },
      { kind: 'closed' },
    ])
  })
})

describe('GET /v1/call-back/hours', () => {
  it('says when support works in the next four weeks, to nobody’s cache', async () => {
    const { call } = await caseOf()
    const { status, body, headers } = await call('GET', '/v1/call-back/hours')
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(body.hours).toHaveLength(20)
    expect(body.hours[0]).toEqual({ from: '2026-06-08T15:00:00.000Z', to: '2026-06-09T01:00:00.000Z' })
  })
})
