import type { AccountContact, DirectoryAccount, Engine } from '../../support-rules/account.ts'
import { foldAddress } from '../../support-rules/contact-roles.ts'
import type { AccountDiff, FromTo, KeptDecision } from './accounts-diff.ts'

/** What becomes of one account: `before` is null for one that is added, `after` for one that is removed. */
export function diffAccount(
  before: DirectoryAccount | null,
  after: DirectoryAccount | null,
  kept: KeptDecision[] = [],
): AccountDiff {
  const name = fromTo(before?.name, after?.name)
  const plan = fromTo(before?.plan, after?.plan)
  const primaryEmail = fromTo(before?.primaryEmail, after?.primaryEmail)
  const contacts = diffBy(before?.contacts ?? [], after?.contacts ?? [], contactKey, isSameContact)
  const engines = diffBy(before?.engines ?? [], after?.engines ?? [], engineKey, isSameEngine)
  const parts = [
    contacts.added,
    contacts.removed,
    contacts.changed,
    engines.added,
    engines.removed,
    engines.changed,
  ]
  const isSame = !name && !plan && !primaryEmail && parts.every((part) => part.length === 0)
  return {
    account: (after ?? before)?.id ?? '',
    change: !before ? 'added' : !after ? 'removed' : isSame ? 'unchanged' : 'changed',
    name,
    plan,
    primaryEmail,
    contacts: { ...contacts, kept },
    engines: { added: engines.added, removed: engines.removed, renamed: engines.changed },
  }
}

function fromTo<T>(from: T | undefined, to: T | undefined): FromTo<T> | null {
  return from === to ? null : { from: from ?? null, to: to ?? null }
}

function contactKey({ email }: AccountContact): string {
  return foldAddress(email)
}

function isSameContact(a: AccountContact, b: AccountContact): boolean {
  return a.email === b.email && a.name === b.name && a.roles.toSorted().join() === b.roles.toSorted().join()
}

function engineKey({ id }: Engine): string {
  return id
}

function isSameEngine(a: Engine, b: Engine): boolean {
  return a.name === b.name
}

function diffBy<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
  isSame: (a: T, b: T) => boolean,
): { added: T[]; removed: T[]; changed: { from: T; to: T }[] } {
  const former = new Map(before.map((item) => [keyOf(item), item]))
  const later = new Set(after.map(keyOf))
  return {
    added: after.filter((item) => !former.has(keyOf(item))),
    removed: before.filter((item) => !later.has(keyOf(item))),
    changed: after.flatMap((to) => {
      const from = former.get(keyOf(to))
      return from !== undefined && !isSame(from, to) ? [{ from, to }] : []
    }),
  }
}
