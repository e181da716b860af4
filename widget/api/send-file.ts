import type { Attachment } from './contract.ts'
import type { HelpApiParts } from './help-api.ts'
import type { Carrier } from './request.ts'

export interface FileUpload {
  /** The case that it goes to. */
  number: string
  file: File
  idempotencyKey: string
  /** It waits for the reply that names it; otherwise it stands in the case at once. */
  forReply: boolean
}

export interface SendFileWatch {
  /** The share that has gone, from 0 to 1. */
  progressed(share: number): void
  signal: AbortSignal
}

/** The largest file over a slow line, in milliseconds. */
const TIMEOUT_MS = 15 * 60_000

export function sendFile(
  { request }: Pick<HelpApiParts, 'request'>,
  { number, file, idempotencyKey, forReply }: FileUpload,
  { progressed, signal }: SendFileWatch,
): Promise<Attachment> {
  return request(`/v1/cases/${encodeURIComponent(number)}/attachments`, {
    method: 'POST',
    query: { name: file.name, ...(forReply && { claim: 'later' }) },
    body: file,
    token: 'required',
    idempotencyKey,
    signal,
    timeoutMs: TIMEOUT_MS,
    answers: ['id'],
    carrier: carrierThatTells(progressed),
  })
}

/** `fetch` cannot say how far a body has gone. */
function carrierThatTells(progressed: SendFileWatch['progressed']): Carrier {
  return async (address, { method, headers, body, signal }) => {
    signal.throwIfAborted()
    const request = new XMLHttpRequest()
    request.open(method, address)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', ({ loaded, total }) => progressed(total ? loaded / total : 0))
    signal.addEventListener('abort', () => request.abort())
    await new Promise((ended) => {
      request.addEventListener('loadend', ended)
      request.send(body)
    })
    // Where no answer came its status is 0, which is none that a response can have: this throws then.
    return new Response(request.responseText || null, { status: request.status })
  }
}
