import type { Attachment } from './contract.ts'
import { HelpApiError, problemOf } from './help-api-error.ts'
import { forSeat, type RequestParts } from './request.ts'

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

type SendFileParts = Pick<RequestParts, 'origin' | 'tokens' | 'seat'>

/** Sends one file; `fetch` cannot say how far it has come. A refused token is renewed once. Rejects with a `HelpApiError`. */
export function sendFile(
  parts: SendFileParts,
  upload: FileUpload,
  watch: SendFileWatch,
): Promise<Attachment> {
  return forSeat(parts.seat ?? (() => 0), sendWithToken(parts, upload, watch))
}

async function sendWithToken(
  { origin, tokens }: SendFileParts,
  upload: FileUpload,
  watch: SendFileWatch,
): Promise<Attachment> {
  const source = tokens()
  const query = new URLSearchParams({ name: upload.file.name, ...(upload.forReply && { claim: 'later' }) })
  const address = `${origin}/v1/cases/${encodeURIComponent(upload.number)}/attachments?${query}`
  const held = await source.current()
  if (held === null) throw new HelpApiError('identity', { code: 'token_missing' })
  try {
    return await attempt(address, held, upload, watch)
  } catch (error) {
    if (!(error instanceof HelpApiError) || error.kind !== 'identity') throw error
    const renewed = await source.renew(held)
    if (renewed === null || renewed === held) throw error
    return attempt(address, renewed, upload, watch)
  }
}

function attempt(
  address: string,
  token: string,
  { file, idempotencyKey }: FileUpload,
  { progressed, signal }: SendFileWatch,
): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const abort = () => request.abort()
    const fail = (kind: 'network' | 'timeout' | 'aborted') => reject(new HelpApiError(kind))
    request.open('POST', address)
    request.timeout = TIMEOUT_MS
    request.setRequestHeader('authorization', `Bearer ${token}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('idempotency-key', idempotencyKey)
    request.upload.addEventListener('progress', ({ loaded, total }) => progressed(total ? loaded / total : 0))
    request.addEventListener('load', () => {
      const answer = parse(request.responseText)
      if (request.status < 200 || request.status > 299) reject(problemOf(request.status, answer))
      else if (typeof answer?.id !== 'string') fail('network')
      else resolve(answer as unknown as Attachment)
    })
    request.addEventListener('error', () => fail('network'))
    request.addEventListener('timeout', () => fail('timeout'))
    request.addEventListener('abort', () => fail('aborted'))
    request.addEventListener('loadend', () => signal.removeEventListener('abort', abort))
    signal.addEventListener('abort', abort)
    if (signal.aborted) return fail('aborted')
    request.send(file)
  })
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
