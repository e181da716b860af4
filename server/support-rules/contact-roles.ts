import type { AccountContact, ContactRole } from './account.ts'

/** An address as it is compared: without regard to case, or to spaces around it. */
export function foldAddress(email: string): string {
  return email.trim().toLowerCase()
}

/** Whom the account names by this address. */
export function contactBy(
  { contacts }: { contacts: readonly AccountContact[] },
  email: string,
): AccountContact | undefined {
  const address = foldAddress(email)
  return contacts.find((contact) => foldAddress(contact.email) === address)
}

export function hasRole(
  account: { contacts: readonly AccountContact[] },
  email: string,
  role: ContactRole,
): boolean {
  return contactBy(account, email)?.roles.includes(role) ?? false
}
