import { failure, type Result, success } from '../contract/result.ts'
import type { CaseDetail } from '../contract/types.ts'
import type { Site } from '../sites/site.ts'
import type { Identity } from '../support-rules/account.ts'
import type { EntryAuthor } from './case.ts'
import { type CaseAccessDependencies, changeableCase } from './case-access.ts'
import type { ChangeKey, Decide } from './case-store.ts'
import { caseDetail } from './case-view.ts'

export interface ChangeCaseDependencies extends CaseAccessDependencies {
  clock: () => Date
}

export interface ChangeRequest {
  identity: Identity
  site: Site
  number: string
  /** Given the instant and who the person is in the case's timeline. */
  decide: (moment: { at: Date; author: EntryAuthor }) => Decide
  key?: Pick<ChangeKey, 'key' | 'requestDigest'> | undefined
}

export interface ChangedCase {
  case: CaseDetail
  /** The key had made the change before. */
  replayed: boolean
}

/**
 * A technical contact changes a case that they may read.
 * Errors: `case_not_found`, `not_technical_contact`, `idempotency_key_reused`, and those of the decision.
 */
export async function changeCase(
  dependencies: ChangeCaseDependencies,
  { identity, site, number, decide, key }: ChangeRequest,
): Promise<Result<ChangedCase>> {
  const found = await changeableCase(dependencies, { identity, site, number })
  if (!found.ok) return found
  const author: EntryAuthor = { role: 'contact', name: identity.name, email: identity.email }
  const decideNow = decide({ at: dependencies.clock(), author })
  const outcome = await dependencies.store.change(
    number,
    (supportCase) => {
      const decided = decideNow(supportCase)
      return decided.ok ? success({ ...decided.value, attachmentsOf: identity.subject }) : decided
    },
    key && { ...key, scope: `person:${identity.site}:${identity.subject}` },
  )
  if (outcome.outcome === 'refused') return { ok: false, failure: outcome.failure }
  if (outcome.outcome === 'key_reused') return failure('idempotency_key_reused')
  return success({
    case: caseDetail({ ...found.value, case: outcome.case }, site),
    replayed: outcome.outcome === 'replayed',
  })
}
