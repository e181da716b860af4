import { randomUUID } from 'node:crypto'
import { failure, type Result, success } from '../contract/result.ts'
import type { NewCase } from '../contract/types.ts'
import type { Locale } from '../contract/vocabulary.ts'
import type { Site } from '../sites/site.ts'
import type { Account, Entitlement, Identity } from '../support-rules/account.ts'
import { respondBy } from '../support-rules/respond-by.ts'
import type { SupportPlan } from '../support-rules/support-plan.ts'
import type { CallBack } from './call-back/call-back.ts'
import { askForCallBack } from './call-back/call-back-steps.ts'
import { freeWindows } from './call-back/free-windows.ts'
import type { CaseToOpen, SupportCase } from './case.ts'
import type { CaseStore } from './case-store.ts'
import { chooseEngine } from './choose-engine.ts'
import { requestDigest } from './request-digest.ts'

export interface OpenCaseDependencies {
  store: CaseStore
  entitlementOf: (identity: Identity) => Promise<Entitlement>
  clock: () => Date
}

export interface OpenCaseRequest {
  identity: Identity
  site: Site
  newCase: NewCase
  idempotencyKey: string
  /** The language that the person is written to in. */
  locale: Locale
}

export interface OpenedCase {
  case: SupportCase
  /** The key had opened it before. */
  replayed: boolean
}

/**
 * Opens a case, once for each key of a person.
 * Errors: `not_technical_contact`; `engine_unknown`, `engine_required`; `severity_not_in_plan`,
 * `call_back_not_in_plan`, `call_back_windows_past`, `call_back_windows_too_far`; `idempotency_key_reused` when the key came with another request.
 */
export async function openCase(
  { store, entitlementOf, clock }: OpenCaseDependencies,
  request: OpenCaseRequest,
): Promise<Result<OpenedCase>> {
  const { technicalContact, account } = await entitlementOf(request.identity)
  if (!technicalContact || !account) return failure('not_technical_contact')
  const toOpen = applyRules(request, account, clock())
  if (!toOpen.ok) return toOpen
  const opening = await store.open(toOpen.value, {
    key: request.idempotencyKey,
    requestDigest: requestDigest(request.newCase),
  })
  if (opening.outcome === 'key_reused') return failure('idempotency_key_reused')
  return success({ case: opening.case, replayed: opening.outcome === 'replayed' })
}

/** What the account and its plan make of the request, whatever the client has let the person choose. */
function applyRules(request: OpenCaseRequest, account: Account, openedAt: Date): Result<CaseToOpen> {
  const { identity, site, newCase } = request
  const plan = site.plans[account.plan]
  const engine = chooseEngine(account, newCase.engine)
  if (!engine.ok) return engine
  const target = plan.targets[newCase.severity]
  if (!target) return failure('severity_not_in_plan', [{ field: 'severity', code: 'invalid' }])
  const callBack = firstCallBack(request, plan, openedAt)
  if (!callBack.ok) return callBack
  return success({
    site: site.id,
    account: { id: account.id, name: account.name },
    openedBy: { subject: identity.subject, email: identity.email, name: identity.name },
    primaryEmail: account.primaryEmail,
    engine: engine.value,
    nature: newCase.nature,
    severity: newCase.severity,
    plan: account.plan,
    subject: newCase.subject,
    description: newCase.description,
    confidential: newCase.confidential,
    callBack: callBack.value,
    intent: newCase.intent ?? null,
    diagnostics: newCase.diagnostics ?? null,
    channel: 'widget',
    original: null,
    locale: request.locale,
    ...(newCase.timeZone !== undefined && { timeZone: newCase.timeZone }),
    openedAt,
    respondBy: respondBy(target, openedAt, site.businessCalendar),
  })
}

function firstCallBack(
  { newCase: { callBack }, identity }: OpenCaseRequest,
  plan: SupportPlan,
  now: Date,
): Result<CallBack | null> {
  if (!callBack) return success(null)
  if (!plan.callBack) return failure('call_back_not_in_plan', [{ field: 'callBack', code: 'invalid' }])
  const windows = freeWindows(callBack.windows, now, 'callBack.windows')
  if (!windows.ok) return windows
  const asked = { ...callBack, windows: windows.value }
  const askedBy = { email: identity.email, name: identity.name }
  return success(askForCallBack(null, asked, { id: randomUUID(), askedBy, now }).callBack)
}
