import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { EncryptJWT, jwtDecrypt } from 'jose'
import type { Logger } from 'pino'
import { SAME_ORIGIN_HEADERS } from '../http/cross-origin.ts'
import type { IdentityProvider, ProviderChecks } from './identity-provider.ts'
import { beginSession, type SignInDependencies } from './sign-in.ts'
import type { StaffCookies } from './staff-cookies.ts'
import { grantOfClaims, type StaffRule } from './staff-grant.ts'
import type { StaffStore } from './staff-store.ts'

/** A provider, and who may come in from it. */
export interface StaffProvider {
  provider: IdentityProvider
  rules: readonly StaffRule[]
  /** What it is called on the dashboard. */
  label: string
}

export interface ProviderSignInDependencies
  extends Omit<StaffProvider, 'label'>,
    Pick<SignInDependencies, 'clock'> {
  publicUrl: string
  store: Pick<StaffStore, 'putFromProvider' | 'openSession'>
  cookies: Pick<StaffCookies, 'session' | 'provider'>
  /** Encrypts what a sign-in began with, while the browser has it. 32 bytes. */
  key: Uint8Array
  log: Logger
}

/** Why a sign-in at the provider came to nothing, as the dashboard is told in `problem`. */
type ProviderFailure = 'oidc_refused' | 'oidc_cancelled' | 'oidc_expired' | 'oidc_failed'

/** What the browser keeps while it is at the provider. */
interface Begun extends ProviderChecks {
  /** Where on the dashboard it leads back. */
  to: string
}

/** Not below the dashboard's own addresses, whose links its page follows by itself. */
export const PROVIDER_SIGN_IN_PATH = '/staff/oidc'
const CALLBACK_PATH = '/staff/oidc/callback'
const LONGEST_SECONDS = 10 * 60

/** Sign-in at an OpenID provider: two addresses that a browser goes to, `/staff/oidc` and the one it is sent back to. */
export function registerProviderSignIn(app: Hono, dependencies: ProviderSignInDependencies): void {
  const { publicUrl, provider, rules, store, cookies, key, clock, log } = dependencies
  const redirectUri = publicUrl + CALLBACK_PATH

  app.get(PROVIDER_SIGN_IN_PATH, async (c) => {
    const to = pageOf(c.req.query('to'))
    try {
      const { url, checks } = await provider.begin(redirectUri)
      return redirect(url, [
        cookies.provider.set(await seal({ ...checks, to }, key, clock()), LONGEST_SECONDS),
      ])
    } catch (error) {
      log.warn({ err: error }, 'the OpenID provider cannot be asked')
      return redirect(failed(to, 'oidc_failed'))
    }
  })

  app.get(CALLBACK_PATH, async (c) => {
    const sealed = cookies.provider.read(c.req.header('cookie') ?? null)
    const begun = sealed === null ? null : await unseal(sealed, key, clock())
    // Used up, whatever comes of it: a second callback has nothing to be held against.
    const end = (url: string, session?: string) =>
      redirect(url, [cookies.provider.clear(), ...(session === undefined ? [] : [session])])
    if (!begun) return end(failed(HOME, 'oidc_expired'))
    try {
      // By the public address, which is the one that was registered, and not the one that a proxy has asked for.
      const person = await provider.finish(new URL(redirectUri + new URL(c.req.url).search), begun)
      if (person === 'cancelled') return end(failed(begun.to, 'oidc_cancelled'))
      if (!grantOfClaims(rules, person)) {
        // Without their subject, which at some providers is an address.
        log.info('somebody signed in at the provider whom no rule of OIDC_STAFF names')
        return end(failed(begun.to, 'oidc_refused'))
      }
      const { issuer, subject, email, emailVerified, name, groups } = person
      const member = await store.putFromProvider({
        id: randomUUID(),
        email,
        name,
        way: { kind: 'oidc', issuer, subject, emailVerified, groups: [...groups] },
        createdAt: clock(),
        lastSignInAt: null,
      })
      const { sessionToken } = await beginSession({ store, clock }, member)
      return end(begun.to, cookies.session.set(sessionToken))
    } catch (error) {
      log.warn({ err: error }, 'a sign-in at the OpenID provider failed')
      return end(failed(begun.to, 'oidc_failed'))
    }
  })
}

const HOME = '/dashboard/'

/** Of the dashboard, and of no other site, whatever a link says. */
function pageOf(asked: string | undefined): string {
  const anywhere = 'http://dashboard.invalid'
  if (!asked?.startsWith(HOME) || !URL.canParse(asked, anywhere)) return HOME
  const { origin, pathname, search } = new URL(asked, anywhere)
  return origin === anywhere && pathname.startsWith(HOME) ? pathname + search : HOME
}

function failed(to: string, failure: ProviderFailure): string {
  const url = new URL(to, 'http://dashboard.invalid')
  url.searchParams.set('problem', failure)
  return url.pathname + url.search
}

function redirect(location: string, setCookies: string[] = []): Response {
  const response = new Response(null, {
    status: 302,
    headers: {
      ...SAME_ORIGIN_HEADERS,
      location,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    },
  })
  for (const cookie of setCookies) response.headers.append('set-cookie', cookie)
  return response
}

function seal(begun: Begun, key: Uint8Array, now: Date): Promise<string> {
  return new EncryptJWT({ ...begun })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setIssuedAt(now)
    .setExpirationTime(new Date(now.getTime() + LONGEST_SECONDS * 1000))
    .encrypt(key)
}

async function unseal(sealed: string, key: Uint8Array, now: Date): Promise<Begun | null> {
  try {
    const { payload } = await jwtDecrypt(sealed, key, {
      currentDate: now,
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    })
    // Nobody else can have sealed it.
    return payload as unknown as Begun
  } catch {
    return null
  }
}
