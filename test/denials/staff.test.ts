import { describe, expect, it } from 'vitest'
import { type Endpoint, isForDashboard } from '../../server/contract/endpoint.ts'
import { endpoints } from '../../server/contract/endpoints.ts'
import { STAFF_SESSION } from '../../server/staff/staff-of.ts'
import { hashOfToken } from '../../server/staff/staff-tokens.ts'
import {
  type AskChanges,
  bearer,
  type EndpointName,
  endpointNames,
  forStaff,
  openCounter,
} from '../support/denial-counter.ts'
import { sampleRequests } from '../support/sample-requests.ts'
import { sampleSite } from '../support/sample-site.ts'
import { sampleMember, staffHeaders, staffKey } from '../support/sample-staff.ts'
import { createTestApp, testNow } from '../support/test-app.ts'

const endpointOf = (name: EndpointName): Endpoint => endpoints[name]
const changing = endpointNames.filter(
  (name) => isForDashboard(endpointOf(name)) && endpointOf(name).method !== 'GET',
)
const forAdmins = forStaff.filter((name) => endpointOf(name).staffRole === 'admin')
const namingASite = forStaff.filter((name) => JSON.stringify(sampleRequests[name]).includes(sampleSite.id))

/** Asks, and sees that nothing has come of it. */
async function denied(name: EndpointName, changes: AskChanges) {
  const { ask, state } = await openCounter(name)
  const before = await state()
  const answer = await ask(changes)
  expect(await state()).toEqual(before)
  return answer
}

describe.each(forStaff)('%s', (name) => {
  it('answers a member of the support team, and no cache keeps it', async () => {
    const { ask } = await openCounter(name)
    const answer = await ask({ headers: staffHeaders('admin') })
    expect(Object.keys(endpoints[name].answers)).toContain(String(answer.status))
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('answers nobody without a session, whatever else they carry', async () => {
    const nobody: Record<string, string>[] = [
      {},
      { cookie: '__Host-guichet_staff=' },
      { cookie: '__Host-guichet_staff=nonsense' },
      // Any neighbouring subdomain can set one of this name.
      { cookie: staffHeaders('admin').cookie?.replace('__Host-', '') ?? '' },
      { cookie: `x${staffHeaders('admin').cookie}` },
    ]
    for (const headers of nobody) {
      const answer = await denied(name, { headers: { 'sec-fetch-site': 'same-origin', ...headers } })
      expect(answer).toMatchObject({ status: 401, body: { code: 'staff_session_missing' } })
    }
  })

  it('believes no token of a host page, and no key that is not one', async () => {
    const strangers = [
      await bearer(),
      { authorization: 'Bearer guichet_staff_nonsense' },
      { authorization: 'Bearer' },
      { authorization: 'Basic YWRhOnNlY3JldA==' },
      // What a session is kept by opens nothing.
      { authorization: `Bearer ${hashOfToken('session-of-the-admin')}` },
      // A key that is refused is not made good by a session beside it.
      { ...staffHeaders('admin'), authorization: 'Bearer guichet_staff_nonsense' },
    ]
    for (const headers of strangers) {
      expect(await denied(name, { headers })).toMatchObject({
        status: 401,
        body: { code: 'staff_key_invalid' },
      })
    }
  })

  it('refuses a session that has ended', async () => {
    const hash = hashOfToken('session-of-the-admin')
    const audit = { at: testNow, actor: 'admin', action: 'ended', site: null, details: {} }
    const { id, email } = sampleMember('admin', testNow)
    const ends: ((staff: Awaited<ReturnType<typeof openCounter>>['staff']) => Promise<unknown>)[] = [
      (staff) => staff.endSession(hash, audit),
      (staff) => staff.endSessionsOf(id, audit),
      (staff) => staff.remove(email, audit),
      (staff) => staff.setPassword(email, 'another', audit),
    ]
    for (const end of ends) {
      const { ask, staff } = await openCounter(name)
      await end(staff)
      expect(await ask({ headers: staffHeaders('admin') })).toMatchObject({
        status: 401,
        body: { code: 'staff_session_missing' },
      })
    }
  })

  it('refuses a session that nobody has used for too long, or that is too old however busy it was', async () => {
    const idle = new Date(testNow.getTime() + STAFF_SESSION.idleMs)
    const { ask } = await openCounter(name, { clock: () => idle })
    expect(await ask({ headers: staffHeaders('admin') })).toMatchObject({
      status: 401,
      body: { code: 'staff_session_missing' },
    })
    const late = new Date(testNow.getTime() + 2 * 86_400_000)
    const busy = await openCounter(name, { clock: () => late })
    await busy.staff.seeSession(hashOfToken('session-of-the-admin'), late)
    expect(await busy.ask({ headers: staffHeaders('admin') })).toMatchObject({
      status: 401,
      body: { code: 'staff_session_missing' },
    })
  })

  it('refuses a key that has been revoked', async () => {
    const { ask, staff } = await openCounter(name)
    const [key] = await staff.keys()
    const audit = { at: testNow, actor: 'operator', action: 'key_revoked', site: null, details: {} }
    expect(await staff.revokeKey(key?.id ?? '', audit)).toBe(true)
    expect(await ask({ headers: staffKey })).toMatchObject({
      status: 401,
      body: { code: 'staff_key_invalid' },
    })
  })

  it('is no answer to the pages of others, whether or not it is given', async () => {
    const { ask } = await openCounter(name)
    for (const headers of [staffHeaders('admin'), {}]) {
      const answer = await ask({ headers: { ...headers, origin: 'https://help.example.com' } })
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
  })

  it('gives other pages no leave to ask', async () => {
    const { app } = await createTestApp()
    const answer = await app.request(sampleRequests[name].path, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://evil.example',
        'access-control-request-method': endpoints[name].method,
        'access-control-request-headers': 'authorization',
      },
    })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    expect(answer.headers.get('access-control-allow-headers')).toBeNull()
  })
})

describe.each(changing)('%s', (name) => {
  it('is refused to the pages of others, though the browser sends the cookie along', async () => {
    const { 'sec-fetch-site': _, ...cookie } = staffHeaders('admin')
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': '', origin: 'https://evil.example' },
      { 'sec-fetch-site': '', origin: 'null' },
      { 'sec-fetch-site': '', origin: 'https://help.example.com.evil.example' },
    ]
    for (const headers of foreign) {
      expect(await denied(name, { headers: { ...cookie, ...headers } })).toMatchObject({
        status: 403,
        body: { code: 'foreign_page' },
      })
    }
  })
})

describe.each(forAdmins)('%s', (name) => {
  it('is for administrators: a viewer and a program are refused', async () => {
    for (const headers of [staffHeaders('viewer'), staffKey]) {
      expect(await denied(name, { headers })).toMatchObject({
        status: 403,
        body: { code: 'staff_not_allowed' },
      })
    }
  })
})

describe.each(namingASite)('%s', (name) => {
  it('is answered to a member of another site as of a site that is not there', async () => {
    const { ask, state, app } = await openCounter(name)
    const before = await state()
    const isForAdmins = endpointOf(name).staffRole === 'admin'
    const answer = await ask({ headers: staffHeaders('elsewhere') })
    if (isForAdmins) {
      expect(answer).toMatchObject({ status: 403, body: { code: 'staff_not_allowed' } })
    } else {
      expect(answer).toMatchObject({ status: 404, body: { code: 'site_not_found' } })
    }
    const { path, body } = sampleRequests[name]
    const nowhere = await app.request(path.replace(sampleSite.id, 'pub_nobody'), {
      method: endpoints[name].method,
      headers: { ...staffHeaders('admin'), 'content-type': 'application/json' },
      ...(body !== undefined && {
        body: JSON.stringify(body).replaceAll(sampleSite.id, 'pub_nobody'),
      }),
    })
    expect(await nowhere.json()).toMatchObject({ status: 404, code: 'site_not_found' })
    expect(await state()).toEqual(before)
  })
})
