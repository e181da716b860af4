import type { CaseStore } from '../../cases/case-store.ts'
import type { JobHandlers } from '../job-queue.ts'

interface SendCaseConfirmationDependencies {
  cases: Pick<CaseStore, 'findByNumber'>
  sendCaseMail: JobHandlers['send-case-mail']
}

/** Of a release before conversations, for the jobs that it left behind: the mail that tells of a case's opening. */
export function createSendCaseConfirmation({
  cases,
  sendCaseMail,
}: SendCaseConfirmationDependencies): JobHandlers['send-case-confirmation'] {
  return async ({ caseNumber }, signal) => {
    const supportCase = await cases.findByNumber(caseNumber)
    const opened = supportCase?.entries.find(({ kind }) => kind === 'opened')
    if (!opened) throw new Error(`There is no case ${caseNumber} to confirm`)
    await sendCaseMail({ caseNumber, entry: opened.id, to: 'contact' }, signal)
  }
}
