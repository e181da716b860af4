import { failure, type Result, success } from '../contract/result.ts'
import type { ContactList } from '../contract/types.ts'
import type { Locale } from '../contract/vocabulary.ts'
import type { DirectoryAccount, Identity } from '../support-rules/account.ts'
import { foldAddress, hasRole } from '../support-rules/contact-roles.ts'
import type { AccountDirectory, ContactChange } from './account-directory.ts'
import type { AccountSources } from './account-sources.ts'

export interface ManageContactsDependencies {
  accounts: Pick<AccountSources, 'decide'>
  directory: Pick<AccountDirectory, 'nameContact' | 'removeContact' | 'namedSince' | 'decisionsOf'>
  clock: () => Date
}

/** Each naming mails a stranger: an account that somebody has taken over must not send as many as they like. */
const MOST_NAMED_AN_HOUR = 100
const HOUR_SECONDS = 3_600

/** Who asks, and the language that they read. */
export interface ContactRequest {
  identity: Identity
  locale: Locale
}

/** The technical contacts of the caller's account. Only for its primary owner: `not_primary_owner`. */
export async function listContacts(
  { accounts, directory }: ManageContactsDependencies,
  identity: Identity,
): Promise<Result<ContactList>> {
  const decided = await accounts.decide(identity)
  if (!decided || !isOwner(decided.account, identity)) return failure('not_primary_owner')
  return success(
    decided.source === 'directory'
      ? await keptList(directory, decided.account)
      : { contacts: technicalContacts(decided.account, new Map()), editable: false },
  )
}

/**
 * Names a technical contact; resolves to all of them. Only for the primary owner: `not_primary_owner`; only where the
 * account is kept here: `contacts_kept_elsewhere`; and only so often: `too_many_requests`. Removing is never held up.
 */
export async function nameContact(
  { accounts, directory, clock }: ManageContactsDependencies,
  { identity, locale }: ContactRequest,
  contact: ContactChange['contact'],
): Promise<Result<ContactList>> {
  const refused = await refusalOf(accounts, identity)
  if (refused) return refused
  const at = clock()
  const anHourAgo = new Date(at.getTime() - HOUR_SECONDS * 1_000)
  if ((await directory.namedSince(identity.site, identity.account, anHourAgo)) >= MOST_NAMED_AN_HOUR) {
    return { ok: false, failure: { code: 'too_many_requests', retryAfterSeconds: HOUR_SECONDS } }
  }
  const account = await directory.nameContact({ ...changeBy(identity), contact, locale, at })
  return account ? success(await keptList(directory, account)) : failure('not_primary_owner')
}

/**
 * Removes a technical contact; resolves to those who remain. `contact_not_found` when the address is none of them;
 * otherwise refused as `nameContact`.
 */
export async function removeContact(
  { accounts, directory, clock }: ManageContactsDependencies,
  { identity, locale }: ContactRequest,
  email: string,
): Promise<Result<ContactList>> {
  const refused = await refusalOf(accounts, identity)
  if (refused) return refused
  const contact = { email, name: null }
  const account = await directory.removeContact({ ...changeBy(identity), contact, locale, at: clock() })
  return account ? success(await keptList(directory, account)) : failure('contact_not_found')
}

async function refusalOf(accounts: Pick<AccountSources, 'decide'>, identity: Identity) {
  const decided = await accounts.decide(identity)
  if (!decided || !isOwner(decided.account, identity)) return failure('not_primary_owner')
  return decided.source === 'directory' ? null : failure('contacts_kept_elsewhere')
}

function isOwner(account: DirectoryAccount, { email }: Identity): boolean {
  return hasRole(account, email, 'primary_owner')
}

function changeBy({ site, account, email, name }: Identity) {
  return { site, account, owner: { email, name } }
}

async function keptList(
  directory: Pick<AccountDirectory, 'decisionsOf'>,
  account: DirectoryAccount,
): Promise<ContactList> {
  const decisions = await directory.decisionsOf(account.site, account.id)
  const named = decisions.filter(({ kind }) => kind === 'contact_named')
  const namedAt = new Map(named.map(({ email, at }) => [foldAddress(email), at.toISOString()]))
  return { contacts: technicalContacts(account, namedAt), editable: true }
}

function technicalContacts(
  { contacts }: DirectoryAccount,
  namedAt: ReadonlyMap<string, string>,
): ContactList['contacts'] {
  return contacts
    .filter(({ roles }) => roles.includes('technical_contact'))
    .map(({ email, name }) => ({ email, name, namedAt: namedAt.get(foldAddress(email)) ?? null }))
}
