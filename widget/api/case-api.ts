import type { Attachment, CaseSummary, NewCaseInput } from './contract.ts'
import type { HelpApiParts } from './help-api.ts'
import { type FileUpload, type SendFileWatch, sendFile } from './send-file.ts'

/** What is sent on the way to a case. */
export interface CaseApi {
  /** The same key and body may be sent again after any failure: one case comes of it. */
  openCase(input: NewCaseInput, idempotencyKey: string): Promise<CaseSummary>
  /** The same file under the same key is attached once. */
  sendFile(upload: FileUpload, watch: SendFileWatch): Promise<Attachment>
}

export const caseApi = (parts: HelpApiParts): CaseApi => ({
  openCase: (body, idempotencyKey) =>
    parts.request('/v1/cases', {
      method: 'POST',
      body,
      idempotencyKey,
      token: 'required',
      timeoutMs: 30_000,
      answers: ['number', 'respondBy'],
    }),
  sendFile: (upload, watch) => sendFile(parts, upload, watch),
})
