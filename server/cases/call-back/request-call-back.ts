import { randomUUID } from 'node:crypto'
import { failure, type Result } from '../../contract/result.ts'
import type { CallBackRequest } from '../../contract/types.ts'
import {
  type ChangeCaseDependencies,
  type ChangedCase,
  type ChangeRequest,
  changeCase,
} from '../change-case.ts'
import { callBackChange } from './call-back-change.ts'
import { askForCallBack, withdrawCallBack } from './call-back-steps.ts'
import { freeWindows } from './free-windows.ts'

type AskedCase = Pick<ChangeRequest, 'identity' | 'site' | 'number'>

/**
 * A contact asks for a call in a case, or gives other times. Errors: `case_not_found`, `not_technical_contact`,
 * `case_already_closed`, `call_back_not_in_plan`, and those of the windows (`freeWindows`).
 */
export function requestCallBack(
  dependencies: ChangeCaseDependencies,
  { identity, site, number }: AskedCase,
  request: CallBackRequest,
): Promise<Result<ChangedCase>> {
  const id = randomUUID()
  const askedBy = { email: identity.email, name: identity.name }
  return changeCase(dependencies, {
    identity,
    site,
    number,
    decide:
      ({ at, author }) =>
      ({ status, plan, callBack }) => {
        if (status === 'closed') return failure('case_already_closed')
        if (!site.plans[plan].callBack) return failure('call_back_not_in_plan')
        const windows = freeWindows(request.windows, at)
        if (!windows.ok) return windows
        const asked = { ...request, windows: windows.value }
        const step = askForCallBack(callBack, asked, { id, askedBy, now: at })
        return { ok: true, value: callBackChange(step, { at, author, channel: 'widget' }) }
      },
  })
}

/** A contact takes the request back. Errors: `case_not_found`, `not_technical_contact`, `call_back_not_found`. */
export function withdrawRequest(
  dependencies: ChangeCaseDependencies,
  asked: AskedCase,
): Promise<Result<ChangedCase>> {
  return changeCase(dependencies, {
    ...asked,
    decide:
      ({ at, author }) =>
      ({ callBack }) => {
        const step = withdrawCallBack(callBack, at)
        return step.ok
          ? { ok: true, value: callBackChange(step.value, { at, author, channel: 'widget' }) }
          : step
      },
  })
}
