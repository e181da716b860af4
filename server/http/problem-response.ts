import { ERROR_STATUS } from '../contract/error-codes.ts'
import type { Failure } from '../contract/result.ts'
import type { Problem } from '../contract/types.ts'
import type { Locale } from '../contract/vocabulary.ts'
import { CROSS_ORIGIN_HEADERS } from './cross-origin.ts'
import { problemTexts } from './problem-texts/problem-texts.ts'

const RETRY_AFTER_SECONDS = 5

/** A failure as `application/problem+json` (RFC 9457), in the caller's language. Never cached. */
export function problemResponse(
  failure: Failure,
  locale: Locale,
  requestId: string,
  originHeaders: Record<string, string> = CROSS_ORIGIN_HEADERS,
): Response {
  const texts = problemTexts[locale]
  const status = ERROR_STATUS[failure.code]
  const retryAfter = failure.retryAfterSeconds ?? (status === 503 ? RETRY_AFTER_SECONDS : undefined)
  const problem: Problem = {
    type: 'about:blank',
    title: texts.titles[failure.code],
    status,
    code: failure.code,
    requestId,
  }
  if (failure.fields) {
    problem.errors = failure.fields.map((field) => ({ ...field, message: texts.fields[field.code] }))
  }
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      ...originHeaders,
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': locale,
      'cache-control': 'no-store',
      'x-request-id': requestId,
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    },
  })
}
