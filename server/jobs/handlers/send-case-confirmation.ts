import type { CaseStore } from '../../cases/case-store.ts'
import { caseConfirmation } from '../../mail/case-confirmation.ts'
import type { Mailer } from '../../mail/mailer.ts'
import type { SiteDirectory } from '../../sites/site.ts'
import type { JobHandlers } from '../job-queue.ts'

interface SendCaseConfirmationDependencies {
  cases: CaseStore
  sites: SiteDirectory
  mailer: Mailer
  clock: () => Date
}

/**
 * Tells the contact and the account that a case is open, and notes it on the case. Run again, it sends nothing once that
 * is noted. If the process dies between sending and noting, the mail goes out again under the same Message-ID: rather
 * twice than not at all.
 *
 * Rejects, so that the queue tries again, when the mail is not taken or the case or its site is not there.
 */
export function createSendCaseConfirmation({
  cases,
  sites,
  mailer,
  clock,
}: SendCaseConfirmationDependencies): JobHandlers['send-case-confirmation'] {
  return async ({ caseNumber }) => {
    const supportCase = await cases.findByNumber(caseNumber)
    if (!supportCase) throw new Error(`There is no case ${caseNumber} to confirm`)
    if (supportCase.timeline.some((entry) => entry.kind === 'confirmation_sent')) return
    const site = sites.find(supportCase.site)
    if (!site) throw new Error(`The site ${supportCase.site} of case ${caseNumber} is not configured`)
    await mailer.send(caseConfirmation(supportCase, site))
    await cases.addTimelineEntry(caseNumber, 'confirmation_sent', clock())
  }
}
