import { SignJWT } from 'jose'
import type { Plan } from '../contract/vocabulary.ts'
import type { Site } from '../sites/site.ts'
import type { Engine } from '../support-rules/account.ts'

/** What a host says of the person who is signed in to it. */
export interface SignedPerson {
  subject: string
  email: string
  account: string
  name?: string
  accountName?: string
  plan?: Plan
  engines?: Engine[]
  technicalContact?: boolean
  primaryEmail?: string
}

const DEFAULT_LIFETIME_SECONDS = 600

/**
 * Signs a host token for a site with its newest secret: what a host does on its own server, and the demo for it.
 *
 * @throws {Error} when the site has no secret.
 */
export function signIdentity(
  person: SignedPerson,
  options: { site: Pick<Site, 'id' | 'secrets'>; now: Date; lifetimeSeconds?: number },
): Promise<string> {
  const { site, now, lifetimeSeconds = DEFAULT_LIFETIME_SECONDS } = options
  const [secret] = site.secrets
  if (!secret) throw new Error(`The site ${site.id} has no secret to sign with`)
  const issuedAt = Math.floor(now.getTime() / 1000)
  return new SignJWT({
    email: person.email,
    account: person.account,
    name: person.name,
    account_name: person.accountName,
    plan: person.plan,
    engines: person.engines,
    technical_contact: person.technicalContact,
    primary_email: person.primaryEmail,
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(person.subject)
    .setAudience(site.id)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetimeSeconds)
    .sign(new TextEncoder().encode(secret))
}
