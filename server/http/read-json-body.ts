import { LIMITS } from '../contract/limits.ts'
import { failure, type Result, success } from '../contract/result.ts'

/**
 * The JSON of a request body, never more than the limit of it in memory.
 *
 * `text/plain` is taken too: `sendBeacon` from another origin can send nothing else without a preflight.
 */
export async function readJsonBody(request: Request): Promise<Result<unknown>> {
  const contentType = request.headers.get('content-type') ?? ''
  if (!/^(application\/json|text\/plain)\b/i.test(contentType)) return failure('unsupported_media_type')
  try {
    const bytes = await readAtMost(request, LIMITS.requestBodyBytes)
    if (bytes === null) return failure('payload_too_large')
    return success(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    // One that breaks off half-way too: whoever sent it has gone.
    return failure('malformed_json')
  }
}

async function readAtMost(request: Request, most: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null
  if (request.body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  // The length may be missing or untrue, so the stream is counted as well.
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
