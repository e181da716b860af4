import type { AccountContact, DirectoryAccount } from '../../support-rules/account.ts'
import { foldAddress } from '../../support-rules/contact-roles.ts'
import type { OwnerDecision } from '../account-directory.ts'

/** An account of the file with what its primary owner has decided since. */
export interface DecidedContacts {
  account: DirectoryAccount
  /** The file says otherwise, and they stand. */
  kept: OwnerDecision[]
  /** The file says the same by now: from the next import on it is the file's word. */
  settled: OwnerDecision[]
}

/** `present`: the same account as it is kept, for the names of people whom the file does not have. */
export function keepDecisions(
  stated: DirectoryAccount,
  present: DirectoryAccount | null,
  decisions: readonly OwnerDecision[],
): DecidedContacts {
  const contacts = new Map(stated.contacts.map((contact) => [foldAddress(contact.email), contact]))
  const known = new Map((present?.contacts ?? []).map((contact) => [foldAddress(contact.email), contact]))
  const result: DecidedContacts = { account: stated, kept: [], settled: [] }
  for (const decision of decisions) {
    const address = foldAddress(decision.email)
    const contact = contacts.get(address)
    const isNamed = contact?.roles.includes('technical_contact') ?? false
    const wasNamed = decision.kind === 'contact_named'
    if (isNamed === wasNamed) {
      result.settled.push(decision)
      continue
    }
    result.kept.push(decision)
    const { email, name } = contact ?? known.get(address) ?? { email: decision.email, name: null }
    const others = contact?.roles.filter((role) => role !== 'technical_contact') ?? []
    const roles: AccountContact['roles'] = wasNamed ? ['technical_contact', ...others] : others
    if (roles.length > 0) contacts.set(address, { email, name, roles })
    else contacts.delete(address)
  }
  return { ...result, account: { ...stated, contacts: [...contacts.values()] } }
}
