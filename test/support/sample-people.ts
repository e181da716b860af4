import type { SignedPerson } from '../../server/contacts/sign-identity.ts'
import type { Plan } from '../../server/contract/vocabulary.ts'
import type { Account, DirectoryAccount, Entitlement, Identity } from '../../server/support-rules/account.ts'
import { sampleSite } from './sample-site.ts'

export const sampleAccount: Account = {
  id: 'acme',
  name: 'Acme Ltd',
  plan: 'premium',
  primaryEmail: 'it@acme.example',
  engines: [{ id: 'shop', name: 'Shop' }],
}

export const sampleDirectoryAccount: DirectoryAccount = {
  ...sampleAccount,
  site: sampleSite.id,
  contacts: [
    { email: 'ada@acme.example', name: null, roles: ['technical_contact'] },
    { email: 'owner@acme.example', name: null, roles: ['primary_owner'] },
  ],
}

/** The one technical contact of the sample account, as the host signs for her. */
export const samplePerson: SignedPerson = {
  subject: 'person-1',
  email: 'ada@acme.example',
  name: 'Ada Ångström',
  account: sampleAccount.id,
}

export const sampleIdentity: Identity = {
  site: sampleSite.id,
  subject: 'person-1',
  email: 'ada@acme.example',
  name: 'Ada Ångström',
  account: sampleAccount.id,
  claims: {},
}

export function entitledTo(plan: Plan, account: Partial<Account> = {}): Entitlement {
  return {
    identity: sampleIdentity,
    account: { ...sampleAccount, plan, ...account },
    technicalContact: true,
    primaryOwner: false,
    contactsEditable: false,
  }
}
