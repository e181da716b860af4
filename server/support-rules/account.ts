import type { Plan } from '../contract/vocabulary.ts'

/** A search engine of the account; an account may have several. */
export interface Engine {
  id: string
  name: string
}

/** A customer's account, as the directory or the host's signed token states it. */
export interface Account {
  id: string
  name: string
  plan: Plan
  /** The account's own address; it is on every case. */
  primaryEmail: string
  engines: Engine[]
}

/** `technical_contact`: may open cases. `primary_owner`: names and removes technical contacts. */
export const CONTACT_ROLES = ['technical_contact', 'primary_owner'] as const
export type ContactRole = (typeof CONTACT_ROLES)[number]

/** A person named on an account; one entry a person. */
export interface AccountContact {
  email: string
  name: string | null
  /** Never empty, no role twice. */
  roles: ContactRole[]
}

/** An account with the people named on it. */
export interface DirectoryAccount extends Account {
  site: string
  contacts: AccountContact[]
}

/** Who the host page's signed token says is asking. */
export interface Identity {
  site: string
  /** The host's own id of the person (`sub`). */
  subject: string
  email: string
  name: string | null
  /** The host's own id of the account. */
  account: string
  claims: {
    plan?: Plan
    accountName?: string
    primaryEmail?: string
    engines?: Engine[]
    technicalContact?: boolean
    /** Of the support team itself: what they try out counts nowhere. */
    staff?: boolean
  }
}

/** An identity whose token was accepted for this call, with what the token says of itself. */
export interface VerifiedIdentity extends Identity {
  /** In whole seconds; null when the token does not say. */
  issuedAt: Date | null
  expiresAt: Date
}

/** What a person may do: everything here is false or null unless it is known to be so. */
export interface Entitlement {
  identity: Identity
  account: Account | null
  /** Named on the account: may open cases. */
  technicalContact: boolean
  /** Answers for who is named on the account. */
  primaryOwner: boolean
  /** May name and remove technical contacts here: an owner, where the account is kept here and not elsewhere. */
  contactsEditable: boolean
}
