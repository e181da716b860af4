import type { Generated } from 'kysely'
import type { ContactDecision } from '../../../contacts/account-directory.ts'
import type { Locale, Plan } from '../../../contract/vocabulary.ts'
import type { Engine } from '../../../support-rules/account.ts'
import type { Json } from './json.ts'

/** Who may open cases, and how they are known. */
export interface ContactTables {
  account: AccountTable
  account_contact: AccountContactTable
  contact_change: ContactChangeTable
  logout: LogoutTable
  email_code: EmailCodeTable
  email_code_request_count: EmailCodeRequestCountTable
}

interface AccountTable {
  site: string
  id: string
  name: string
  plan: Plan
  primary_email: string
  engines: Json<Engine[]>
}

interface AccountContactTable {
  position: Generated<number>
  site: string
  account: string
  /** As it was written. */
  email: string
  /** As it is compared. */
  email_folded: string
  name: string | null
  technical_contact: boolean
  /** One in an account. */
  primary_owner: boolean
}

/** What primary owners decided; nothing is taken away from it. */
interface ContactChangeTable {
  id: Generated<string>
  position: Generated<number>
  site: string
  account: string
  /** As it was then. */
  account_name: string
  kind: ContactDecision
  email: string
  email_folded: string
  name: string | null
  owner_email: string
  owner_name: string | null
  locale: Locale
  at: Date
  /** An import has said the same since, or has overruled it. */
  settled: boolean
}

interface LogoutTable {
  site: string
  subject: string
  issued_until: Date
  expiring_until: Date
  forget_at: Date
}

interface EmailCodeTable {
  site: string
  /** A keyed digest: no address of somebody who may be a stranger stands here. */
  address_key: string
  /** A keyed digest; null once the code has been used. */
  hash: string | null
  tries: number
  expires_at: Date
}

interface EmailCodeRequestCountTable {
  /** An address, as its key, or a site. */
  scope: string
  requests: number
  /** Of the stretch of time in which the requests are counted. */
  ends_at: Date
}
