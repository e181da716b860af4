import { LIMITS } from '../contract/limits.ts'
import { failure, type Result, success } from '../contract/result.ts'
import { readAtMost } from './read-at-most.ts'

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
