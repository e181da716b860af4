import type { Attachment, CaseSummary, EventBatch, NewCaseInput } from './contract.ts'
import type { HelpApiParts } from './help-api.ts'
import { sendEvents } from './send-events.ts'
import { type FileUpload, type SendFileWatch, sendFile } from './send-file.ts'

/** What is sent on the way to a case. */
export interface CaseApi {
  /** The same key and body may be sent again after any failure: one case comes of it. */
  openCase(input: NewCaseInput, idempotencyKey: string): Promise<CaseSummary>
  /** The same file under the same key is attached once. */
  sendFile(upload: FileUpload, watch: SendFileWatch): Promise<Attachment>
  /** Never fails: a lost event is no reason to disturb anybody. */
  record(batch: Omit<EventBatch, 'site'>): void
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
  record(batch) {
    const { origin, site, tokens } = parts
    const send = (token: string | null) => sendEvents(`${origin}/v1/events`, { ...batch, site }, token)
    // Whose question a page solved decides how much that counts; nothing else is anybody's.
    if (!batch.events.some(({ question }) => question !== undefined)) send(null)
    else tokens().current().then(send)
  },
})
