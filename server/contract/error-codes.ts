/**
 * Every failure that crosses a boundary, with its HTTP status. Text for people is mapped from the code in one place a
 * language: `server/http/problem-texts/` for API clients, `widget/i18n/` for visitors.
 */
export const ERROR_STATUS = {
  malformed_json: 400,
  malformed_form: 400,
  idempotency_key_missing: 400,
  idempotency_key_invalid: 400,
  token_missing: 401,
  token_invalid: 401,
  token_expired: 401,
  signature_invalid: 401,
  staff_session_missing: 401,
  staff_key_invalid: 401,
  staff_sign_in_refused: 401,
  metrics_token_invalid: 401,
  origin_not_allowed: 403,
  foreign_page: 403,
  staff_not_allowed: 403,
  not_technical_contact: 403,
  not_primary_owner: 403,
  not_found: 404,
  metrics_not_open: 404,
  site_not_found: 404,
  secret_not_found: 404,
  article_not_found: 404,
  gap_not_found: 404,
  case_not_found: 404,
  contact_not_found: 404,
  attachment_not_found: 404,
  call_back_not_found: 404,
  link_invalid: 404,
  method_not_allowed: 405,
  case_already_closed: 409,
  case_not_closed: 409,
  call_back_over: 409,
  call_back_changed: 409,
  contacts_kept_elsewhere: 409,
  settings_changed: 409,
  last_secret: 409,
  link_expired: 410,
  payload_too_large: 413,
  unsupported_media_type: 415,
  attachment_type_refused: 415,
  invalid_input: 422,
  idempotency_key_reused: 422,
  severity_not_in_plan: 422,
  call_back_not_in_plan: 422,
  engine_required: 422,
  engine_unknown: 422,
  attachment_empty: 422,
  too_many_attachments: 422,
  call_back_windows_past: 422,
  call_back_windows_too_far: 422,
  call_back_time_past: 422,
  call_back_time_not_offered: 422,
  email_codes_off: 422,
  email_code_invalid: 422,
  too_many_requests: 429,
  internal: 500,
  unavailable: 503,
  storage_full: 507,
} as const

export type ErrorCode = keyof typeof ERROR_STATUS

export const FIELD_PROBLEMS = ['required', 'too_short', 'too_long', 'invalid', 'unknown_field'] as const
export type FieldProblemCode = (typeof FIELD_PROBLEMS)[number]

/** What is wrong with one field; `field` is a dotted path into the body or query, empty for the whole. */
export interface FieldProblem {
  field: string
  code: FieldProblemCode
}
