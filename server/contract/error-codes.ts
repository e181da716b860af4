/**
 * Every failure that crosses a boundary, with its HTTP status. Text for people is mapped from the code in one place a
 * language: `server/http/problem-texts/` for API clients, `widget/i18n/` for visitors.
 */
export const ERROR_STATUS = {
  malformed_json: 400,
  idempotency_key_missing: 400,
  idempotency_key_invalid: 400,
  token_missing: 401,
  token_invalid: 401,
  token_expired: 401,
  origin_not_allowed: 403,
  not_technical_contact: 403,
  not_primary_owner: 403,
  not_found: 404,
  site_not_found: 404,
  article_not_found: 404,
  case_not_found: 404,
  contact_not_found: 404,
  method_not_allowed: 405,
  payload_too_large: 413,
  unsupported_media_type: 415,
  invalid_input: 422,
  idempotency_key_reused: 422,
  severity_not_in_plan: 422,
  call_back_not_in_plan: 422,
  engine_required: 422,
  engine_unknown: 422,
  internal: 500,
  unavailable: 503,
} as const

export type ErrorCode = keyof typeof ERROR_STATUS

export const FIELD_PROBLEMS = ['required', 'too_short', 'too_long', 'invalid', 'unknown_field'] as const
export type FieldProblemCode = (typeof FIELD_PROBLEMS)[number]

/** What is wrong with one field; `field` is a dotted path into the body or query, empty for the whole. */
export interface FieldProblem {
  field: string
  code: FieldProblemCode
}
