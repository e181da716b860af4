import { z } from 'zod'
import { LIMITS } from '../contract/limits.ts'
import { email } from '../contract/schemas/common.ts'
import { PLANS } from '../contract/vocabulary.ts'
import type { Engine, VerifiedIdentity } from '../support-rules/account.ts'

/** Longest lifetime of a token; a host renews through `getToken`, so minutes are enough. */
export const MAXIMAL_LIFETIME_SECONDS = 24 * 60 * 60

/** How far the clocks of a host and of this server may be apart. */
export const CLOCK_SKEW_SECONDS = 30

/** One line of text. Control characters and lone surrogates have no place in a name, and no store takes them. */
const lineOf = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u)
const line = lineOf(255)
const id = line.min(1)
/** A subject may be an address with a word before it. */
const subject = lineOf(LIMITS.emailCharacters + 20).min(1)

const engine = z.union([
  z.object({ id: id.max(200), name: id }),
  id.max(200).transform((engineId): Engine => ({ id: engineId, name: engineId })),
])

/** Only the boolean says so: the text "true" may come from a template that went wrong. */
const yes = z
  .unknown()
  .optional()
  .transform((value) => value === true)

/** What a host's token says, once its signature is verified. `null` counts as not said. */
export const identityClaims = z.object({
  sub: subject,
  email,
  account: id,
  exp: z.number(),
  iat: z.number().optional(),
  name: line.nullish(),
  account_name: line.nullish(),
  plan: z.literal(PLANS).nullish(),
  primary_email: email.nullish(),
  engines: z.array(engine).max(1000).nullish(),
  technical_contact: yes,
  staff: yes,
})

/** The person of verified claims, for the site that the token was verified for. */
export function identityOf(claims: z.output<typeof identityClaims>, site: string): VerifiedIdentity {
  return {
    site,
    subject: claims.sub,
    email: claims.email,
    name: claims.name?.trim() || null,
    account: claims.account,
    issuedAt: claims.iat === undefined ? null : instantOf(claims.iat),
    expiresAt: instantOf(claims.exp),
    claims: {
      technicalContact: claims.technical_contact,
      ...(claims.staff && { staff: true }),
      ...(claims.plan && { plan: claims.plan }),
      ...(claims.account_name?.trim() && { accountName: claims.account_name.trim() }),
      ...(claims.primary_email && { primaryEmail: claims.primary_email }),
      ...(claims.engines && { engines: uniqueById(claims.engines) }),
    },
  }
}

function instantOf(seconds: number): Date {
  return new Date(seconds * 1000)
}

function uniqueById(engines: Engine[]): Engine[] {
  return [...new Map(engines.map((item) => [item.id, item])).values()]
}
