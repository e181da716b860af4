import { LIMITS } from '../contract/limits.ts'
import { DEFAULT_SEVERITY, type Locale, type Nature, type Severity } from '../contract/vocabulary.ts'
import type { Site } from '../sites/site.ts'
import type { Account, Engine } from '../support-rules/account.ts'
import { respondBy } from '../support-rules/respond-by.ts'
import type { CaseToOpen } from './case.ts'
import { chooseEngine } from './choose-engine.ts'

export interface OpeningMail {
  from: { email: string; name: string | null }
  account: Account
  subject: string
  text: string
  /** Null, as `nature`: not stated; it is asked for. */
  engine: Engine | null
  nature: Nature | null
  severity: Severity
  confidential: boolean
  locale: Locale
  /** The blob of the mail. */
  original: string
  /** Null: it has none that can be answered to. */
  messageId: string | null
  /** When it came in: the response is promised from then on. */
  receivedAt: Date
}

/** Whom a case by mail is opened by, until the person is known by a signed token. */
export function mailSubject(address: string): string {
  return `mailto:${address.toLowerCase()}`
}

/**
 * The case that a mail opens, under the rules of the account's plan. A severity that the plan does not have becomes the
 * normal one: a mail cannot be asked to choose again, and the case is welcome.
 */
export function caseByMail(mail: OpeningMail, site: Site): CaseToOpen {
  const { account, from } = mail
  const targets = site.plans[account.plan].targets
  const severity = targets[mail.severity] ? mail.severity : DEFAULT_SEVERITY
  const target = targets[severity]
  if (!target) throw new RangeError(`The plan ${account.plan} of ${site.id} has no severity ${severity}`)
  // It is asked only when there are several.
  const only = chooseEngine(account, undefined)
  return {
    site: site.id,
    account: { id: account.id, name: account.name },
    openedBy: { subject: mailSubject(from.email), email: from.email, name: from.name },
    primaryEmail: account.primaryEmail,
    engine: mail.engine ?? (only.ok ? only.value : null),
    nature: mail.nature,
    severity,
    plan: account.plan,
    subject: mail.subject,
    description: mail.text.slice(0, LIMITS.descriptionCharacters),
    confidential: mail.confidential,
    callBack: null,
    intent: null,
    diagnostics: null,
    channel: 'email',
    original: mail.original,
    ...(mail.messageId !== null && { messageId: mail.messageId }),
    locale: mail.locale,
    openedAt: mail.receivedAt,
    respondBy: respondBy(target, mail.receivedAt, site.businessCalendar),
  }
}
