import { LIMITS } from '../contract/limits.ts'
import { failure, type Result, success } from '../contract/result.ts'
import { formBoundary, MalformedForm, multipartFile } from './multipart-file.ts'

/** Whoever sent it has gone, or the way between is broken. */
export class BrokenUpload extends Error {}

export interface Upload {
  name: string
  content: AsyncIterable<Uint8Array>
}

/** The field of a form that the file stands in. */
const FIELD = 'file'
/** What a form has besides its file. */
const FORM_BYTES = 16 * 1024

/**
 * The file of a request, as it comes: its body, named by the query, or the one file of a form.
 * Errors: `payload_too_large` when the request says itself that it is.
 *
 * @throws {MalformedForm} here, or when the content is read; then also `BrokenUpload`.
 */
export async function readUpload(request: Request, name: string): Promise<Result<Upload>> {
  const boundary = formBoundary(request.headers.get('content-type') ?? '')
  const most = LIMITS.attachmentBytes + (boundary === null ? 0 : FORM_BYTES)
  if (Number(request.headers.get('content-length') ?? 0) > most) return failure('payload_too_large')
  const content = wholeBody(request)
  if (boundary === null) return success({ name, content })
  if (boundary === '') throw new MalformedForm('The form does not state its boundary')
  return success(await multipartFile(content, boundary, FIELD))
}

/** Half a file that looks like a whole one would be worse than none. */
async function* wholeBody(request: Request): AsyncIterable<Uint8Array> {
  let bytes = 0
  try {
    for await (const chunk of request.body ?? []) {
      bytes += chunk.byteLength
      yield chunk
    }
  } catch (cause) {
    throw new BrokenUpload('The upload broke off', { cause })
  }
  const stated = request.headers.get('content-length')
  if (stated !== null && Number(stated) !== bytes)
    throw new BrokenUpload('The upload is not as long as it says')
}
