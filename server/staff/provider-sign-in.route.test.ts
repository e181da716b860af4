import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MemoryStaffStore } from '../../test/support/memory-staff-store.ts'
import { type OpenIdServer, startOpenIdServer } from '../../test/support/openid-server.ts'
import { createTestApp, testNow } from '../../test/support/test-app.ts'
import { createOpenIdProvider } from '../adapters/oidc/openid-provider.ts'
import type { StaffRule } from './staff-grant.ts'

const HOME = 'https://help.example.com'
const CALLBACK = `${HOME}/staff/oidc/callback`

let openId: OpenIdServer
beforeAll(async () => {
  openId = await startOpenIdServer(CALLBACK, {
    lea: { email: 'lea@corp.example', email_verified: true, name: 'Lea Lead', groups: ['leads', 'support'] },
    sam: { email: 'Sam@Support.example', email_verified: true, name: 'Sam' },
    eve: { email: 'eve@support.example', email_verified: false, name: 'Eve' },
    mallory: { email: 'mallory@evil.example', email_verified: true, groups: 'leads' },
    none: {},
  })
})
afterAll(() => openId?.close())

const RULES: StaffRule[] = [
  { who: { group: 'leads' }, role: 'admin', sites: 'all' },
  { who: { email: 'eve@support.example' }, role: 'admin', sites: 'all' },
  { who: { domain: 'support.example' }, role: 'viewer', sites: ['pub_sample'] },
]

interface Door {
  app: Awaited<ReturnType<typeof createTestApp>>['app']
  staff: MemoryStaffStore
}

async function openDoor(rules = RULES, issuer = openId.issuer): Promise<Door> {
  const { clientId, clientSecret } = openId
  const provider = createOpenIdProvider({
    issuer,
    clientId,
    clientSecret,
    scope: 'openid email profile groups',
    groupsClaim: 'groups',
  })
  const staff = new MemoryStaffStore()
  const { app } = await createTestApp({ staff, staffProvider: { provider, rules, label: 'Corp' } })
  return { app, staff }
}

let door: Door
beforeEach(async () => {
  door = await openDoor()
})

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

/** Goes to the provider and comes back to the door: the address and the cookies that the browser has then. */
async function visit(who: string | null, page = '/dashboard/links?site=pub_sample') {
  const begun = await door.app.request(`/staff/oidc?to=${encodeURIComponent(page)}`)
  openId.somebody = who
  const callback = await openId.follow(begun.headers.get('location') ?? '', CALLBACK)
  return { begun, callback, cookie: cookiesOf(begun) }
}

async function comeBack(callback: string, cookie: string) {
  const response = await door.app.request(callback.slice(HOME.length), { headers: { cookie } })
  return { response, location: response.headers.get('location'), cookie: cookiesOf(response) }
}

async function signIn(who: string | null, page?: string) {
  const { callback, cookie } = await visit(who, page)
  return comeBack(callback, cookie)
}

async function me(cookie: string, { app }: Pick<Door, 'app'> = door) {
  const response = await app.request('/v1/staff/me', { headers: { cookie } })
  return { status: response.status, body: await response.json() }
}

describe('a sign-in at the provider', () => {
  it('leads back to the page that it began at, as whom the provider says, with the rights of the first rule that fits', async () => {
    const { location, cookie, response } = await signIn('lea')
    expect(location).toBe('/dashboard/links?site=pub_sample')
    expect(await me(cookie)).toMatchObject({
      status: 200,
      body: { name: 'Lea Lead', email: 'lea@corp.example', role: 'admin', sites: 'all', signIn: 'oidc' },
    })
    expect(response.headers.getSetCookie()[1]).toMatch(
      /^__Host-guichet_staff=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
    )
    expect(response.headers.get('cache-control')).toBe('no-store')

    const sam = await signIn('sam')
    expect((await me(sam.cookie)).body).toMatchObject({ role: 'viewer', sites: ['pub_sample'] })
  })

  it('goes to the provider with PKCE, a state and a nonce, and keeps what belongs to them unreadable', async () => {
    const { begun } = await visit('lea')
    const asked = new URL(begun.headers.get('location') ?? '').searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/)
    const [line = ''] = begun.headers.getSetCookie()
    expect(line).toMatch(/^__Host-guichet_staff_provider=.*; HttpOnly; SameSite=Lax; Secure; Max-Age=600$/)
    for (const name of ['state', 'nonce']) expect(line).not.toContain(asked.get(name))
  })

  it('is shown beside the password', async () => {
    const ways = await door.app.request('/v1/staff/sign-in')
    expect(await ways.json()).toEqual({ password: true, oidc: { url: '/staff/oidc', label: 'Corp' } })
  })

  it('is one member, however often, with what the provider says now', async () => {
    await signIn('lea')
    await signIn('lea')
    const members = (await door.staff.members()).filter(({ way }) => way.kind === 'oidc')
    expect(members).toHaveLength(1)
    expect(members[0]).toMatchObject({ email: 'lea@corp.example', lastSignInAt: testNow })
    expect((await door.staff.auditTrail(1))[0]).toMatchObject({
      actor: 'lea@corp.example',
      action: 'signed_in',
      details: { way: 'oidc' },
    })
  })

  it.each([
    ['eve', 'whose address is not verified'],
    ['mallory', 'whom no rule names, with groups that are no list'],
    ['none', 'of whom nothing is known'],
  ])('is refused to %s, %s: nothing is kept of them', async (who) => {
    const before = await door.staff.members()
    const { location, response } = await signIn(who)
    expect(location).toBe('/dashboard/links?site=pub_sample&problem=oidc_refused')
    expect(response.headers.getSetCookie().join()).not.toMatch(/guichet_staff=\w/)
    expect(await door.staff.members()).toEqual(before)
  })

  it('comes to nothing when it is cancelled there', async () => {
    const { location } = await signIn(null, '/dashboard/')
    expect(location).toBe('/dashboard/?problem=oidc_cancelled')
  })

  it('leads to no other site, whatever a link says', async () => {
    for (const page of [
      'https://evil.example/',
      '//evil.example/',
      '/dashboard/../../evil',
      '/dashboard/../v1/staff/me',
      '/\\evil.example',
      'javascript:alert(1)',
      '/dashboardx/',
      '',
    ]) {
      expect({ page, location: (await signIn('lea', page)).location }).toEqual({
        page,
        location: '/dashboard/',
      })
    }
  })
})

describe('what comes back from the provider', () => {
  it('is worth nothing in a browser that has not begun it: nobody is signed in as somebody else', async () => {
    const attacker = await visit('lea')
    const victim = await visit('sam')
    const { location, response } = await comeBack(attacker.callback, victim.cookie)
    expect(location).toContain('problem=oidc_failed')
    expect(response.headers.getSetCookie().join()).not.toMatch(/guichet_staff=\w/)
    const bare = await comeBack(attacker.callback, '')
    expect(bare.location).toBe('/dashboard/?problem=oidc_expired')
  })

  it('is worth nothing a second time', async () => {
    const { callback, cookie } = await visit('lea')
    const first = await comeBack(callback, cookie)
    expect(first.response.headers.getSetCookie()[0]).toMatch(/^__Host-guichet_staff_provider=; .*Max-Age=0$/)
    expect((await comeBack(callback, cookie)).location).toContain('problem=oidc_failed')
  })

  it('is worth nothing when it was changed on its way', async () => {
    const { callback, cookie } = await visit('lea')
    const changes: ((url: URL) => void)[] = [
      (url) => url.searchParams.delete('state'),
      (url) => url.searchParams.set('state', 'x'.repeat(43)),
      (url) => url.searchParams.set('code', 'invented'),
      (url) => url.searchParams.set('iss', 'https://evil.example'),
      (url) => url.searchParams.delete('code'),
    ]
    for (const change of changes) {
      const url = new URL(callback)
      change(url)
      expect((await comeBack(url.href, cookie)).location).toContain('problem=oidc_failed')
    }
    const torn = cookie.slice(0, -4)
    expect((await comeBack(callback, torn)).location).toBe('/dashboard/?problem=oidc_expired')
  })

  it('is held against the nonce and the verifier that it began with', async () => {
    const { issuer, clientId, clientSecret } = openId
    const provider = createOpenIdProvider({
      issuer,
      clientId,
      clientSecret,
      scope: 'openid',
      groupsClaim: 'groups',
    })
    for (const wrong of [{ nonce: 'x'.repeat(43) }, { codeVerifier: 'x'.repeat(43) }, { state: 'x' }]) {
      const { url, checks } = await provider.begin(CALLBACK)
      openId.somebody = 'lea'
      const callback = new URL(await openId.follow(url, CALLBACK))
      await expect(provider.finish(callback, { ...checks, ...wrong })).rejects.toThrow()
    }
  })
})

describe('somebody of the provider', () => {
  it('is out at once when the configuration names them no more', async () => {
    const { cookie } = await signIn('sam')
    expect((await me(cookie)).status).toBe(200)
    const later = await createTestApp({ staff: door.staff, staffProvider: null })
    expect((await me(cookie, later)).status).toBe(401)
  })

  it('cannot sign in by a password', async () => {
    await signIn('sam')
    const response = await door.app.request('/v1/staff/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ email: 'sam@support.example', password: 'x' }),
    })
    expect(response.status).toBe(401)
  })
})

describe('a provider that does not answer', () => {
  it('is said on the page, and is asked again the next time', async () => {
    const nowhere = await openDoor(RULES, new URL('http://127.0.0.1:9'))
    const answer = await nowhere.app.request('/staff/oidc?to=/dashboard/gaps')
    expect(answer.headers.get('location')).toBe('/dashboard/gaps?problem=oidc_failed')
  })
})
