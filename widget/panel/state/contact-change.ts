import type { ContactList } from '../../api/contract.ts'
import type { HelpApiError } from '../../api/help-api-error.ts'
import type { Action } from './action.ts'
import type { Loadable } from './loadable.ts'

/** What the primary owner does to the technical contacts: one at a time. */
export interface ContactChange {
  /** `named-before`: it turned out that the person was one already, so nobody is told. */
  kind: 'named' | 'named-before' | 'removed'
  email: string
  name: string | null
  status: 'under-way' | 'done' | 'failed'
  /** Null unless it failed. */
  error: HelpApiError | null
}

/** `list` is the one before the action. */
export function reduceContactChange(
  change: ContactChange | null,
  list: Loadable<ContactList>,
  action: Action,
): ContactChange | null {
  switch (action.type) {
    case 'contact-named':
      return { kind: 'named', email: action.email, name: action.name, status: 'under-way', error: null }
    case 'contact-removed': {
      const name = contactIn(list, action.email)?.name ?? null
      return { kind: 'removed', email: action.email, name, status: 'under-way', error: null }
    }
    case 'contact-change-done': {
      if (change?.kind !== 'named') return change && { ...change, status: 'done' }
      const kind = contactIn(list, change.email) ? 'named-before' : 'named'
      const name =
        change.name ?? contactIn({ status: 'ready', value: action.list }, change.email)?.name ?? null
      return { ...change, kind, name, status: 'done' }
    }
    case 'contact-change-failed':
      return change && { ...change, status: 'failed', error: action.error }
    default:
      return change
  }
}

export function isSameAddress(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

function contactIn(list: Loadable<ContactList>, email: string): ContactList['contacts'][number] | undefined {
  return list.status === 'ready'
    ? list.value.contacts.find((contact) => isSameAddress(contact.email, email))
    : undefined
}
