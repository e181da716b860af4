import type { SupportCase } from '../../cases/case.ts'
import type { CaseStore } from '../../cases/case-store.ts'
import { type DeliverCaseDependencies, deliverCase } from '../../desk/deliver-case.ts'
import { deskEvent } from '../../desk/desk-event.ts'
import type { JobHandlers } from '../job-queue.ts'

interface DeliverToDeskDependencies extends Omit<DeliverCaseDependencies, 'eventOf'> {
  cases: Pick<CaseStore, 'findByNumber'>
  /** Where support decides on the call of a case; null for a case without one. */
  supportPageOf: (supportCase: SupportCase) => string | null
}

/** Tells a site's desk what has happened in a case. Rejects, so that the queue runs it again, when the store is away. */
export function createDeliverToDesk({
  cases,
  supportPageOf,
  ...dependencies
}: DeliverToDeskDependencies): JobHandlers['deliver-to-desk'] {
  const eventOf: DeliverCaseDependencies['eventOf'] = async ({ id, caseNumber, entry }) => {
    const supportCase = await cases.findByNumber(caseNumber)
    const told = supportCase?.entries.find((each) => each.id === entry)
    if (!supportCase || !told) return null
    return deskEvent(id, { ...supportCase, supportPage: supportPageOf(supportCase) }, told)
  }
  return ({ caseNumber, due }, signal) =>
    deliverCase({ ...dependencies, eventOf }, { caseNumber, due: new Date(due) }, signal)
}
