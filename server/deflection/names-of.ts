import type { Identity } from '../support-rules/account.ts'

/** By what the person's own token names them: not to be kept in questions. */
export function namesOf({ name, email }: Identity): string[] {
  const [mailbox = ''] = email.split('@')
  return [...(name ? [name] : []), mailbox]
}

/** What in an address of a page would say who was there. */
export function identifiersOf({ subject, account, email }: Identity): string[] {
  const [mailbox = ''] = email.split('@')
  return [subject, account, email, mailbox]
}
