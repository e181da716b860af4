import type { Plan } from '../../contract/vocabulary.ts'
import type { AccountContact, Engine } from '../../support-rules/account.ts'
import type { ContactDecision } from '../account-directory.ts'

/** What an import changes. Instants are ISO 8601 text: it crosses the control channel as JSON. */
export interface AccountsDiff {
  added: number
  changed: number
  unchanged: number
  removed: number
  /** By their ids; of the unchanged ones only those where a decision of the owner was kept. */
  accounts: AccountDiff[]
}

export interface AccountDiff {
  account: string
  change: 'added' | 'changed' | 'unchanged' | 'removed'
  name: FromTo<string> | null
  plan: FromTo<Plan> | null
  primaryEmail: FromTo<string> | null
  contacts: {
    added: AccountContact[]
    removed: AccountContact[]
    changed: { from: AccountContact; to: AccountContact }[]
    /** What the file says otherwise, and the primary owner's decision stands. */
    kept: KeptDecision[]
  }
  engines: { added: Engine[]; removed: Engine[]; renamed: { from: Engine; to: Engine }[] }
}

/** Null: the account is added, or removed. */
export interface FromTo<T> {
  from: T | null
  to: T | null
}

export interface KeptDecision {
  email: string
  kind: ContactDecision
  at: string
}
