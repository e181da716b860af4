import { createHmac, timingSafeEqual } from 'node:crypto'
import { failure, type Result, success } from '../contract/result.ts'

export const CALL_BACK_PAGES = '/support/call-backs'

interface LinkedCallBack {
  windows: { to: string }[]
}

/**
 * The address of the page where support decides on the call of a case. Whoever has it can decide, so it is signed, and
 * it ends with the last of the times that were asked for: after that nothing can be confirmed or moved any more.
 */
export function createCallBackLinks({ publicUrl, key }: { publicUrl: string; key: Uint8Array }) {
  return (caseNumber: string, { windows }: LinkedCallBack): string => {
    const lastEnd = Math.max(...windows.map(({ to }) => Date.parse(to)))
    const expires = Math.ceil(lastEnd / 1000).toString(36)
    return `${publicUrl}${CALL_BACK_PAGES}/${caseNumber}.${expires}.${signature(key, caseNumber, expires)}`
  }
}

/** The case that a link is for. Errors: `link_invalid`, `link_expired`. */
export function readCallBackLink(key: Uint8Array, token: string, now: Date): Result<string> {
  const [, caseNumber, expires, signed] = /^(C-\d{1,15})\.([0-9a-z]{1,9})\.([\w-]{43})$/.exec(token) ?? []
  if (caseNumber === undefined || expires === undefined || signed === undefined)
    return failure('link_invalid')
  // In constant time; the lengths are the same by the pattern above.
  const isSigned = timingSafeEqual(Buffer.from(signed), Buffer.from(signature(key, caseNumber, expires)))
  if (!isSigned) return failure('link_invalid')
  return Number.parseInt(expires, 36) * 1000 > now.getTime() ? success(caseNumber) : failure('link_expired')
}

/** `call-back`: a link to another of support's pages must be worth nothing here. */
function signature(key: Uint8Array, caseNumber: string, expires: string): string {
  return createHmac('sha256', key).update(`call-back\n${caseNumber}\n${expires}`).digest('base64url')
}
