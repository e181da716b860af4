import type { CallBackRequest, CaseDetail, CaseList, NewReply } from './contract.ts'
import type { HelpApiParts } from './help-api.ts'
import type { RequestOptions } from './request.ts'

export interface CasesApi {
  cases(of: 'me' | 'account'): Promise<CaseList>
  case(number: string): Promise<CaseDetail>
  /** The same key and body may be sent again after any failure: the case gets one reply. */
  reply(number: string, reply: NewReply, idempotencyKey: string): Promise<CaseDetail>
  /** `solvedWith`: the id or address of the page that solved it. */
  closeCase(number: string, solvedWith?: string): Promise<CaseDetail>
  reopenCase(number: string): Promise<CaseDetail>
  /** In place of what was asked before. */
  askForCall(number: string, wanted: CallBackRequest): Promise<CaseDetail>
  withdrawCall(number: string): Promise<CaseDetail>
  /** What a file holds, to be saved: never to be shown as a page. */
  fileContent(number: string, attachment: string): Promise<Blob>
}

export const casesApi = ({ request }: HelpApiParts): CasesApi => {
  const ofCase = <T = CaseDetail>(number: string, rest = '', options: RequestOptions = {}) =>
    request<T>(`/v1/cases/${encodeURIComponent(number)}${rest}`, {
      token: 'required',
      answers: ['number', 'timeline', 'actions'],
      ...options,
    })
  return {
    cases: (of) =>
      request('/v1/cases', {
        ...(of === 'account' && { query: { of } }),
        token: 'required',
        answers: ['cases'],
      }),
    case: (number) => ofCase(number),
    reply: (number, body, idempotencyKey) =>
      ofCase(number, '/replies', { method: 'POST', body, idempotencyKey, timeoutMs: 30_000 }),
    closeCase: (number, solvedWith) =>
      ofCase(number, '/close', { method: 'POST', body: solvedWith ? { solvedWith } : {} }),
    reopenCase: (number) => ofCase(number, '/reopen', { method: 'POST', body: {} }),
    askForCall: (number, body) => ofCase(number, '/call-back', { method: 'PUT', body }),
    withdrawCall: (number) => ofCase(number, '/call-back', { method: 'DELETE' }),
    fileContent: (number, attachment) =>
      ofCase(number, `/attachments/${encodeURIComponent(attachment)}`, {
        timeoutMs: 10 * 60_000,
        answers: [],
        read: (response) => response.blob(),
      }),
  }
}
