import type { ErrorCode } from './error-codes.ts'

/** What every endpoint of its kind may answer, besides `internal` and `unavailable`. */
export const tokenErrors = [
  'token_missing',
  'token_invalid',
  'token_expired',
  'origin_not_allowed',
] as const satisfies ErrorCode[]

export const bodyErrors = [
  'malformed_json',
  'invalid_input',
  'payload_too_large',
  'unsupported_media_type',
] as const satisfies ErrorCode[]

/** Where a site is named, `site_not_found` besides: also for one that the member may not see. */
export const staffErrors = [
  'staff_session_missing',
  'staff_key_invalid',
  'foreign_page',
] as const satisfies ErrorCode[]
