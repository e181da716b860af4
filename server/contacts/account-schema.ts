import { z } from 'zod'
import { LIMITS } from '../contract/limits.ts'
import { email } from '../contract/schemas/common.ts'
import { PLANS } from '../contract/vocabulary.ts'
import { CONTACT_ROLES, type DirectoryAccount } from '../support-rules/account.ts'
import { foldAddress } from '../support-rules/contact-roles.ts'

/** One line of text. Control characters and lone surrogates have no place in a name, and no store takes them. */
const line = z
  .string()
  .trim()
  .max(LIMITS.personNameCharacters)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'one line of text, without control characters')
const filledLine = line.min(1, 'must not be empty')
const address = z.string().trim().pipe(email)

const engine = z
  .strictObject({ id: filledLine.max(200), name: filledLine.nullish() })
  .transform(({ id, name }) => ({ id, name: name ?? id }))

const contact = z.strictObject({
  email: address,
  name: line.nullish().transform((name) => name || null),
  roles: z
    .array(z.enum(CONTACT_ROLES))
    .min(1)
    .transform((roles) => CONTACT_ROLES.filter((role) => roles.includes(role))),
})

/** An account as the site's owner states it. Fields that are not known are refused: they are most likely misspelt. */
export const accountSchema = z
  .strictObject({
    id: filledLine,
    name: filledLine.nullish(),
    plan: z.enum(PLANS),
    primaryEmail: address,
    engines: z.array(engine).max(1_000).default([]),
    contacts: z.array(contact).max(1_000).default([]),
  })
  .superRefine(({ contacts, engines }, context) => {
    for (const index of repeated(engines.map(({ id }) => id))) {
      context.addIssue({ code: 'custom', path: ['engines', index, 'id'], message: 'is there twice' })
    }
    for (const index of repeated(contacts.map((person) => foldAddress(person.email)))) {
      context.addIssue({ code: 'custom', path: ['contacts', index, 'email'], message: 'is there twice' })
    }
    if (contacts.filter(isOwner).length > 1) {
      context.addIssue({ code: 'custom', path: ['contacts'], message: 'has several primary owners' })
    }
  })
  .transform(({ name, ...account }) => ({ ...account, name: name ?? account.id }))

/** An account that is kept here: without an owner nobody could name a technical contact. */
export const ownedAccountSchema = accountSchema.refine(({ contacts }) => contacts.some(isOwner), {
  path: ['contacts'],
  message: 'has no primary owner',
})

export type StatedAccount = z.output<typeof accountSchema>

/** The account in the words of the store. */
export function accountOfSite(site: string, account: StatedAccount): DirectoryAccount {
  return { site, ...account }
}

function isOwner({ roles }: z.output<typeof contact>): boolean {
  return roles.includes('primary_owner')
}

function repeated(keys: readonly string[]): number[] {
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []))
}
