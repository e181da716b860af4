import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { failure, type Result, success } from '../contract/result.ts'
import { foldAddress } from '../support-rules/contact-roles.ts'
import { isPassword } from './password-hash.ts'
import { STAFF_SESSION } from './staff-of.ts'
import type { KeptMember, StaffStore, TryLimit } from './staff-store.ts'
import { newSessionToken } from './staff-tokens.ts'

export interface SignInDependencies {
  store: Pick<StaffStore, 'findLocal' | 'takeTry' | 'clearTries' | 'openSession' | 'record'>
  /** Digests what names a browser or an address, so that the store has neither. */
  digest: (text: string) => string
  clock: () => Date
  /** A refused sign-in could not be written into the audit trail. */
  onLostLine: (error: unknown) => void
  limits?: SignInLimits
}

export interface SignInAttempt {
  email: string
  password: string
  /** Where the request comes from; null: not known. */
  clientAddress: string | null
  /** What the browser was given when somebody signed in with it. */
  device: string | null
}

export interface SignedIn {
  member: KeptMember
  sessionToken: string
  sessionHash: string
  /** For the browser to keep. */
  device: string
}

/** Guesses in `WINDOW_MS`. */
export interface SignInLimits {
  ofAccount: number
  ofDevice: number
  ofAddress: number
}

const WINDOW_MS = 5 * 60_000

/**
 * Guesses in five minutes. At one account: 10 from browsers that have never been signed in to it, and as many from each that has,
 * so that a stranger who guesses keeps out no browser that the member has used before, and anybody for five minutes at most. From
 * one address: 50.
 */
const LIMITS: SignInLimits = { ofAccount: 10, ofDevice: 10, ofAddress: 50 }

/** A keyed digest: what it is made of cannot be guessed from it, short as it may be. */
export function createStaffDigest(key: Uint8Array): SignInDependencies['digest'] {
  return (text) => createHmac('sha256', key).update(text).digest('base64url')
}

/**
 * Begins a session of whoever knows the password. An address that nobody has and a wrong password are the same
 * `staff_sign_in_refused`, after the same time; `too_many_requests` says when to try again, whether or not there is such a member.
 */
export async function signIn(
  { store, digest, clock, onLostLine, limits: most = LIMITS }: SignInDependencies,
  { email, password, clientAddress, device }: SignInAttempt,
): Promise<Result<SignedIn>> {
  const account = foldAddress(email)
  const knownDevice = device !== null && isDeviceOf(device, account, digest)
  const own: TryLimit = knownDevice
    ? { scope: `device ${digest(device)}`, most: most.ofDevice, everyMs: WINDOW_MS }
    : { scope: `account ${digest(account)}`, most: most.ofAccount, everyMs: WINDOW_MS }
  const limits = [own]
  if (clientAddress !== null) {
    limits.push({ scope: `address ${digest(clientAddress)}`, most: most.ofAddress, everyMs: WINDOW_MS })
  }
  const now = clock()
  const fullUntil = await store.takeTry(limits, now)
  if (fullUntil) {
    const retryAfterSeconds = Math.max(1, Math.ceil((fullUntil.getTime() - now.getTime()) / 1000))
    return { ok: false, failure: { code: 'too_many_requests', retryAfterSeconds } }
  }

  const member = await store.findLocal(account)
  if (!(await isPassword(password, member?.way.hash ?? null)) || !member) {
    // Not waited for: how long the answer takes would tell whether there is such a member.
    if (member) store.record(line(member, 'sign_in_refused', clock())).catch(onLostLine)
    return failure('staff_sign_in_refused')
  }
  // Those of the address stay: who knows one password may be guessing others.
  await store.clearTries([own.scope])
  const session = await beginSession({ store, clock }, member)
  return success({ ...session, device: knownDevice ? device : newDevice(account, digest) })
}

/** A session of somebody who has proven who they are. */
export async function beginSession(
  { store, clock }: Pick<SignInDependencies, 'clock'> & { store: Pick<StaffStore, 'openSession'> },
  member: KeptMember,
): Promise<Omit<SignedIn, 'device'>> {
  const { token, hash } = newSessionToken()
  const openedAt = clock()
  await store.openSession(
    {
      hash,
      member: member.id,
      openedAt,
      expiresAt: new Date(openedAt.getTime() + STAFF_SESSION.longestMs),
    },
    line(member, 'signed_in', openedAt),
  )
  return { member, sessionToken: token, sessionHash: hash }
}

function line({ email, way }: KeptMember, action: string, at: Date) {
  return { at, actor: email, action, site: null, details: { way: way.kind } }
}

/** A name for this browser, and what shows that it was given for this account. */
function newDevice(account: string, digest: (text: string) => string): string {
  const name = randomUUID()
  return `${name}.${digest(`device ${name} ${account}`)}`
}

function isDeviceOf(device: string, account: string, digest: (text: string) => string): boolean {
  const [name = '', proof] = device.split('.')
  const expected = Buffer.from(digest(`device ${name} ${account}`))
  const given = Buffer.from(proof ?? '')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
