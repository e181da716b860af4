import { defineEndpoint } from './endpoint.ts'
import { bodyErrors, tokenErrors } from './endpoint-errors.ts'
import { callBackHours, callBackRequest, caseDetail } from './schemas/cases.ts'

/** A call that a case asks for. */
export const callBackEndpoints = {
  putCallBack: defineEndpoint({
    method: 'PUT',
    path: '/v1/cases/{number}/call-back',
    tag: 'Call-back',
    summary: 'Ask for a call, or for other times in place of those asked for',
    identity: 'required',
    body: callBackRequest,
    answers: { 200: { description: 'The case with its call-back', schema: caseDetail } },
    errors: [
      ...tokenErrors,
      ...bodyErrors,
      'not_technical_contact',
      'case_not_found',
      'case_already_closed',
      'call_back_not_in_plan',
      'call_back_windows_past',
      'call_back_windows_too_far',
    ],
  }),
  deleteCallBack: defineEndpoint({
    method: 'DELETE',
    path: '/v1/cases/{number}/call-back',
    tag: 'Call-back',
    summary: 'Withdraw a call that was asked for, confirmed or not',
    identity: 'required',
    answers: { 200: { description: 'The case, its call-back withdrawn', schema: caseDetail } },
    errors: [...tokenErrors, 'not_technical_contact', 'case_not_found', 'call_back_not_found'],
  }),
  getCallBackHours: defineEndpoint({
    method: 'GET',
    path: '/v1/call-back/hours',
    tag: 'Call-back',
    summary: 'When support works in the next four weeks',
    identity: 'required',
    answers: { 200: { description: 'Business hours', schema: callBackHours } },
    errors: tokenErrors,
  }),
}
