import { describe, expect, it } from 'vitest'
import { MemoryStaffStore } from '../../test/support/memory-staff-store.ts'
import { otherSite } from '../../test/support/sample-site.ts'
import { SAMPLE_PASSWORD, seedStaff, staffHeaders } from '../../test/support/sample-staff.ts'
import { createTestApp, testNow } from '../../test/support/test-app.ts'
import { createStaffDigest, signIn } from './sign-in.ts'

const own = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
const VIEWER = 'viewer@support.example'

/** The dashboard's sign-in, from an address of the network and with a browser's cookies. */
async function openDoor() {
  const time = { now: testNow }
  const { app, staff, logged } = await createTestApp({ clock: () => time.now })

  async function signIn(email: string, password: string, { cookie = '', from = '192.0.2.1' } = {}) {
    const env = { incoming: { socket: { remoteAddress: from, remotePort: 1, remoteFamily: 'IPv4' } } }
    const response = await app.request(
      '/v1/staff/sign-in',
      { method: 'POST', headers: { ...own, cookie }, body: JSON.stringify({ email, password }) },
      env,
    )
    const cookies = response.headers.getSetCookie()
    return {
      status: response.status,
      body: await response.json(),
      retryAfter: response.headers.get('retry-after'),
      cookies,
      /** As the browser sends them back. */
      cookie: cookies.map((line) => line.split(';')[0]).join('; '),
    }
  }

  async function me(cookie: string) {
    const response = await app.request('/v1/staff/me', { headers: { cookie } })
    return { status: response.status, body: await response.json() }
  }

  return { app, staff, logged, time, signIn, me }
}

describe('a sign-in by password', () => {
  it('begins a session that the browser alone can use, and only for this very host', async () => {
    const { signIn, me } = await openDoor()
    const { status, body, cookies, cookie } = await signIn(VIEWER.toUpperCase(), SAMPLE_PASSWORD)
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { email: VIEWER, role: 'viewer', sites: ['pub_sample'], signIn: 'password' },
    })
    expect(body.session).toBeUndefined()
    expect(cookies[0]).toMatch(/^__Host-guichet_staff=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/)
    expect(await me(cookie)).toMatchObject({ status: 200, body: { email: VIEWER } })
  })

  it('keeps no password, and no session by which anybody could come in', async () => {
    const { signIn, staff, logged } = await openDoor()
    const { cookie } = await signIn(VIEWER, SAMPLE_PASSWORD)
    const token = cookie.match(/__Host-guichet_staff=([\w-]+)/)?.[1] ?? ''
    expect(await staff.findSession(token)).toBeNull()
    const kept = JSON.stringify([await staff.members(), await staff.auditTrail(100), logged])
    expect(kept).not.toContain(SAMPLE_PASSWORD)
    expect(kept).not.toContain(token)
  })

  it('is refused in one way, whether the password or the address is wrong', async () => {
    const { signIn } = await openDoor()
    const answers = await Promise.all([
      signIn(VIEWER, 'wrong'),
      signIn('nobody@support.example', SAMPLE_PASSWORD),
      signIn('nobody@support.example', 'wrong'),
    ])
    for (const { status, body, cookies } of answers) {
      expect({ status, code: body.code, cookies }).toEqual({
        status: 401,
        code: 'staff_sign_in_refused',
        cookies: [],
      })
    }
  })

  it('is noted, and so is one that was refused', async () => {
    const { signIn, staff } = await openDoor()
    await signIn(VIEWER, 'wrong')
    await signIn(VIEWER, SAMPLE_PASSWORD)
    expect((await staff.auditTrail(2)).map(({ actor, action }) => [actor, action])).toEqual([
      [VIEWER, 'signed_in'],
      [VIEWER, 'sign_in_refused'],
    ])
  })

  it('is shown as the one way in where there is no provider', async () => {
    const { app } = await openDoor()
    const ways = await app.request('/v1/staff/sign-in')
    expect(await ways.json()).toEqual({ password: true, oidc: null })
  })
})

describe('guesses', () => {
  const guess = (door: Awaited<ReturnType<typeof openDoor>>, times: number, options = {}) =>
    Promise.all(Array.from({ length: times }, (_, index) => door.signIn(VIEWER, `guess ${index}`, options)))

  it('are ten in five minutes, made at the same moment or not: then the right one is refused too', async () => {
    const door = await openDoor()
    const answers = await guess(door, 30)
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(20)
    const right = await door.signIn(VIEWER, SAMPLE_PASSWORD, { from: '192.0.2.2' })
    expect(right).toMatchObject({ status: 429, retryAfter: '300' })
    door.time.now = new Date(testNow.getTime() + 300_000)
    expect((await door.signIn(VIEWER, SAMPLE_PASSWORD)).status).toBe(200)
  })

  it('of a stranger do not lock out a browser that the member has used before', async () => {
    const door = await openDoor()
    const { cookie } = await door.signIn(VIEWER, SAMPLE_PASSWORD)
    await guess(door, 30, { from: '203.0.113.9' })
    expect((await door.signIn(VIEWER, SAMPLE_PASSWORD)).status).toBe(429)
    expect((await door.signIn(VIEWER, SAMPLE_PASSWORD, { cookie })).status).toBe(200)
  })

  it('from such a browser are counted by themselves, and for this account alone', async () => {
    const door = await openDoor()
    const { cookie } = await door.signIn(VIEWER, SAMPLE_PASSWORD)
    const own = await guess(door, 12, { cookie })
    expect(own.filter(({ status }) => status === 429)).toHaveLength(2)
    // Without it the account is as it was.
    expect((await door.signIn(VIEWER, SAMPLE_PASSWORD)).status).toBe(200)
    const others = await Promise.all(
      Array.from({ length: 12 }, () => door.signIn('admin@support.example', 'guess', { cookie })),
    )
    expect(others.filter(({ status }) => status === 429)).toHaveLength(2)
    expect((await door.signIn('admin@support.example', SAMPLE_PASSWORD, { cookie })).status).toBe(429)
  })

  it('with an invented browser are a stranger’s', async () => {
    const door = await openDoor()
    for (let index = 0; index < 10; index += 1) {
      const cookie = `__Host-guichet_staff_device=${index}.${'A'.repeat(43)}`
      expect((await door.signIn(VIEWER, 'guess', { cookie })).status).toBe(401)
    }
    expect((await door.signIn(VIEWER, 'guess')).status).toBe(429)
  })

  it('at many accounts from one address are counted together', async () => {
    const store = new MemoryStaffStore()
    await seedStaff(store, testNow)
    const attempt = async (email: string, clientAddress: string | null, password = 'guess') => {
      const outcome = await signIn(
        {
          store,
          digest: createStaffDigest(new Uint8Array(32)),
          clock: () => testNow,
          onLostLine: () => undefined,
          limits: { ofAccount: 10, ofDevice: 10, ofAddress: 5 },
        },
        { email, password, clientAddress, device: null },
      )
      return outcome.ok ? 'signed in' : outcome.failure.code
    }
    const sprayed = ['admin', 'viewer', 'elsewhere', 'admin', 'viewer', 'elsewhere']
    const answers = await Promise.all(sprayed.map((who) => attempt(`${who}@support.example`, '203.0.113.9')))
    expect(answers.filter((code) => code === 'too_many_requests')).toHaveLength(1)
    expect(await attempt(VIEWER, '203.0.113.9', SAMPLE_PASSWORD)).toBe('too_many_requests')
    expect(await attempt(VIEWER, '192.0.2.7', SAMPLE_PASSWORD)).toBe('signed in')
    expect(await attempt(VIEWER, null, SAMPLE_PASSWORD)).toBe('signed in')
  })

  it('that end well are forgotten', async () => {
    const door = await openDoor()
    for (let round = 0; round < 3; round += 1) {
      await guess(door, 9)
      expect((await door.signIn(VIEWER, SAMPLE_PASSWORD)).status).toBe(200)
    }
  })
})

describe('signing out', () => {
  const signOut = async (
    { app }: Awaited<ReturnType<typeof openDoor>>,
    cookie: string,
    body: object,
  ): Promise<Response> =>
    app.request('/v1/staff/sign-out', {
      method: 'POST',
      headers: { ...own, cookie },
      body: JSON.stringify(body),
    })

  it('ends this session and takes its cookie away', async () => {
    const door = await openDoor()
    const [here, there] = [
      await door.signIn(VIEWER, SAMPLE_PASSWORD),
      await door.signIn(VIEWER, SAMPLE_PASSWORD),
    ]
    const answer = await signOut(door, here.cookie, {})
    expect(answer.status).toBe(204)
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-guichet_staff=; .*Max-Age=0$/)
    expect((await door.me(here.cookie)).status).toBe(401)
    expect((await door.me(there.cookie)).status).toBe(200)
  })

  it('ends all sessions of the member, and nobody else’s, when it is asked to', async () => {
    const door = await openDoor()
    const [here, there] = [
      await door.signIn(VIEWER, SAMPLE_PASSWORD),
      await door.signIn(VIEWER, SAMPLE_PASSWORD),
    ]
    expect((await signOut(door, here.cookie, { everywhere: true })).status).toBe(204)
    expect((await door.me(there.cookie)).status).toBe(401)
    expect((await door.me(staffHeaders('admin').cookie ?? '')).status).toBe(200)
  })

  it('is nothing for a program', async () => {
    const { app } = await openDoor()
    const answer = await app.request('/v1/staff/sign-out', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: 'Bearer guichet_staff_key-of-a-program-0001',
      },
      body: '{}',
    })
    expect(answer.status).toBe(401)
  })
})

describe('the sites of a member', () => {
  it('are those that they may see', async () => {
    const { app } = await openDoor()
    const of = async (who: 'admin' | 'elsewhere') => {
      const answer = await app.request('/v1/staff/sites', { headers: staffHeaders(who) })
      return (await answer.json()).sites.map(({ id }: { id: string }) => id)
    }
    expect(await of('admin')).toEqual(['pub_sample', 'pub_other'])
    expect(await of('elsewhere')).toEqual([otherSite.id])
  })
})
