import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { type Endpoint, type IdentityNeed, isForDashboard } from '../contract/endpoint.ts'
import { type Failure, failure, type Result, success } from '../contract/result.ts'
import { UnavailableError } from '../contract/unavailable-error.ts'
import type { SiteDirectory } from '../sites/site.ts'
import type { VerifiedIdentity } from '../support-rules/account.ts'
import type { StaffMember } from '../support-rules/staff-member.ts'
import { asksNotToBeFollowed } from './asks-not-to-be-followed.ts'
import { CROSS_ORIGIN_HEADERS, SAME_ORIGIN_HEADERS } from './cross-origin.ts'
import { fieldProblems } from './field-problems.ts'
import { isFromOwnPage } from './is-from-own-page.ts'
import { negotiateLocale } from './negotiate-locale.ts'
import { problemResponse } from './problem-response.ts'
import { readJsonBody } from './read-json-body.ts'
import type { Call, Reply, Route } from './route.ts'
import { findStaffSite, findVisitedSite } from './site-of-call.ts'

export interface RouteContext {
  sites: SiteDirectory
  /** Who signed this token, or why it is not accepted; null, where it is optional, when that cannot be known just now. */
  verifyIdentity: (
    token: string,
    need: Exclude<IdentityNeed, 'none' | 'staff'>,
  ) => Promise<Result<VerifiedIdentity | null>>
  /** Who of the support team is asking, by a session's cookie or a key; `staff_session_missing`, `staff_key_invalid`. */
  staffOf: (request: Request) => Promise<Result<StaffMember>>
  /** Where people reach this server. */
  publicUrl: string
  /** How many proxies stand before this server, each of which says whom it has been asked by. */
  trustedProxies: number
  /** Never rejects. Without the store a failure is one that passes. */
  isStoreReachable: () => Promise<boolean>
  log: Logger
}

/** One request to one route: checks what the contract states, calls the handler, and turns its result into a response. */
export async function answerRoute(
  { endpoint, handle }: Route,
  request: Request,
  params: Record<string, string>,
  context: RouteContext,
  from: string | null,
): Promise<Response> {
  const requestId = randomUUID()
  const locale = negotiateLocale(request.headers.get('accept-language') ?? undefined)
  const originHeaders = isForDashboard(endpoint) ? SAME_ORIGIN_HEADERS : CROSS_ORIGIN_HEADERS
  const refuse = (refused: Failure) => problemResponse(refused, locale, requestId, originHeaders)
  try {
    if (isForDashboard(endpoint) && !isFromOwnPage(request, context.publicUrl)) {
      return refuse({ code: 'foreign_page' })
    }
    const staff = endpoint.identity === 'staff' ? await context.staffOf(request) : success(null)
    if (!staff.ok) return refuse(staff.failure)
    if (endpoint.staffRole && staff.value?.role !== endpoint.staffRole) {
      return refuse({ code: 'staff_not_allowed' })
    }
    const identity = await identify(endpoint, request, context)
    if (!identity.ok) return refuse(identity.failure)
    const idempotencyKey = readIdempotencyKey(endpoint, request)
    if (!idempotencyKey.ok) return refuse(idempotencyKey.failure)
    const query = parse(endpoint.query, Object.fromEntries(new URL(request.url).searchParams))
    if (!query.ok) return refuse(query.failure)
    const body = endpoint.body ? await readBody(endpoint, request) : success(undefined)
    if (!body.ok) return refuse(body.failure)
    const origin = request.headers.get('origin') ?? undefined
    const site = staff.value
      ? findStaffSite(staff.value, [params, query.value, body.value], context.sites)
      : findVisitedSite(identity.value, [query.value, body.value], origin, context.sites)
    if (!site.ok) return refuse(site.failure)

    const call = {
      params,
      query: query.value,
      body: body.value,
      identity: identity.value,
      staff: staff.value,
      site: site.value,
      idempotencyKey: idempotencyKey.value,
      clientAddress: from,
      cookie: isForDashboard(endpoint) ? request.headers.get('cookie') : null,
      request: endpoint.raw ? request : undefined,
      userAgent: request.headers.get('user-agent'),
      notFollowed: asksNotToBeFollowed(request.headers),
      locale,
      signal: request.signal,
      requestId,
    } as Call
    const result = await handle(call)
    if (!result.ok) return refuse(result.failure)
    const isUnrecognised =
      endpoint.identity === 'optional' && identity.value === null && request.headers.has('authorization')
    return replyResponse(isUnrecognised ? keptByNobody(result.value) : result.value, requestId, originHeaders)
  } catch (error) {
    context.log.error(
      { err: error, requestId, method: endpoint.method, path: endpoint.path },
      'request failed',
    )
    const passes = error instanceof UnavailableError || !(await context.isStoreReachable())
    return refuse({ code: passes ? 'unavailable' : 'internal' })
  }
}

async function identify(
  endpoint: Endpoint,
  request: Request,
  context: RouteContext,
): Promise<Result<VerifiedIdentity | null>> {
  if (endpoint.identity === 'none' || endpoint.identity === 'staff') return success(null)
  const authorization = request.headers.get('authorization')
  if (authorization === null)
    return endpoint.identity === 'required' ? failure('token_missing') : success(null)
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
  return token === undefined ? failure('token_invalid') : context.verifyIdentity(token, endpoint.identity)
}

function readIdempotencyKey(endpoint: Endpoint, request: Request): Result<string | undefined> {
  if (!endpoint.idempotent) return success(undefined)
  const key = request.headers.get('idempotency-key')
  if (key === null) {
    return endpoint.idempotent === 'optional' ? success(undefined) : failure('idempotency_key_missing')
  }
  return /^[\x20-\x7e]{1,255}$/.test(key) ? success(key) : failure('idempotency_key_invalid')
}

async function readBody(endpoint: Endpoint, request: Request): Promise<Result<unknown>> {
  const json = await readJsonBody(request)
  return json.ok ? parse(endpoint.body, json.value) : json
}

function parse(schema: Endpoint['query'], input: unknown): Result<unknown> {
  if (!schema) return success(undefined)
  const parsed = schema.safeParse(input, { reportInput: true })
  return parsed.success ? success(parsed.data) : failure('invalid_input', fieldProblems(parsed.error))
}

/** What is answered to somebody whose token could not be looked at would be another answer a moment later. */
function keptByNobody(reply: Reply): Reply {
  return { ...reply, headers: { ...reply.headers, 'cache-control': 'private, no-store' } }
}

function replyResponse(reply: Reply, requestId: string, originHeaders: Record<string, string>): Response {
  const headers = {
    ...originHeaders,
    'cache-control': 'no-store',
    'x-request-id': requestId,
    ...(reply.body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    ...reply.headers,
  }
  const body = reply.bytes ?? (reply.body === undefined ? null : JSON.stringify(reply.body))
  const response = new Response(body, { status: reply.status, headers })
  for (const cookie of reply.cookies ?? []) response.headers.append('set-cookie', cookie)
  return response
}
