import type { ProblemTexts } from './problem-texts.ts'

export const en: ProblemTexts = {
  titles: {
    malformed_json: 'The body is not valid JSON. Send one JSON object in UTF-8.',
    idempotency_key_missing: 'Send an Idempotency-Key header, so that a repeated request opens one case.',
    idempotency_key_invalid: 'The Idempotency-Key header takes 1 to 255 printable ASCII characters.',
    token_missing: 'Sign in: send the token of the host page as "Authorization: Bearer …".',
    token_invalid: 'This token is not accepted. Ask the host page for a new one.',
    token_expired: 'This token has expired. Ask the host page for a new one.',
    origin_not_allowed: 'This page may not use this site. Its owner can add the page’s origin to the site.',
    not_technical_contact:
      'Only a technical contact named on the account may open cases. Ask the account’s primary owner to name you.',
    not_primary_owner: 'Only the primary owner of the account may do this.',
    not_found: 'There is nothing at this address. /openapi.json lists what there is.',
    site_not_found: 'There is no such site. Check the site id.',
    article_not_found: 'There is no such article. It may have been removed.',
    case_not_found: 'There is no such case among yours.',
    contact_not_found: 'This person is not a technical contact of the account.',
    method_not_allowed: 'This address does not answer that method.',
    payload_too_large: 'The request is too large. Shorten it and send it again.',
    unsupported_media_type: 'Send the body as application/json.',
    invalid_input: 'Some of the input is not valid. "errors" says which field and why.',
    idempotency_key_reused:
      'This Idempotency-Key was used for another request. Use a new key for a new case.',
    severity_not_in_plan:
      'The support plan of this account does not include this severity. Use severity 3 (normal).',
    call_back_not_in_plan: 'The support plan of this account does not include call-backs.',
    engine_required: 'The account has several engines. Say which one the case is about.',
    engine_unknown: 'The account has no such engine. Use an engine id of /v1/me.',
    internal: 'Something went wrong on our side. Try again; if it persists, quote the requestId.',
    unavailable: 'The service is not available just now. Try again in a moment.',
  },
  fields: {
    required: 'This field is required.',
    too_short: 'This is too short.',
    too_long: 'This is too long.',
    invalid: 'This value is not valid.',
    unknown_field: 'This field is not known.',
  },
}
