import { isReminderDue } from '../../cases/call-back/reminders.ts'
import type { SupportCase } from '../../cases/case.ts'
import type { CaseStore } from '../../cases/case-store.ts'
import { reminderMail } from '../../mail/call-back/reminder-mail.ts'
import type { DeliverMail } from '../../mail/delivery/deliver-mail.ts'
import type { Site, SiteDirectory } from '../../sites/site.ts'
import type { JobHandlers } from '../job-queue.ts'

export interface RemindOfCallBackDependencies {
  cases: Pick<CaseStore, 'findByNumber'>
  sites: SiteDirectory
  deliver: DeliverMail
  /** Signs the addresses that answers go to; null where nobody receives them. */
  replyKeyOf: (site: Site) => Uint8Array | null
  /** The page where support decides on a case's call; null where there is none. */
  supportPageOf: (supportCase: SupportCase) => string | null
  clock: () => Date
}

/**
 * Reminds the contact or support of a confirmed call; once, and never of one that has been moved or called off since it
 * was asked for, nor of one that has begun.
 *
 * Rejects, so that the queue tries again, when the mail is not taken or the case's site is not there.
 */
export function createRemindOfCallBack({
  cases,
  sites,
  deliver,
  replyKeyOf,
  supportPageOf,
  clock,
}: RemindOfCallBackDependencies): JobHandlers['remind-of-call-back'] {
  return async ({ caseNumber, sequence, notice, to: reader }) => {
    const supportCase = await cases.findByNumber(caseNumber)
    if (!supportCase) return
    const { callBack } = supportCase
    if (!isReminderDue(callBack, { sequence, notice }, clock())) return
    const site = sites.find(supportCase.site)
    if (!site) throw new Error(`The site ${supportCase.site} of case ${caseNumber} is not configured`)
    const message = reminderMail({
      supportCase,
      callBack,
      notice,
      reader,
      site,
      replyKey: replyKeyOf(site),
      supportPage: supportPageOf(supportCase),
      now: clock(),
    })
    if (message) await deliver(message, { site: site.id, caseNumber, entry: null, receiver: reader })
  }
}
