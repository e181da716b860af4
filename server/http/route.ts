import type { z } from 'zod'
import type { Endpoint } from '../contract/endpoint.ts'
import type { Result } from '../contract/result.ts'
import type { Locale, UnmeasuredReason } from '../contract/vocabulary.ts'
import type { Site } from '../sites/site.ts'
import type { VerifiedIdentity } from '../support-rules/account.ts'
import type { StaffMember } from '../support-rules/staff-member.ts'

/** A request after the contract's checks: what a handler sees of HTTP. */
export interface Call<E extends Endpoint = Endpoint> {
  params: Record<string, string>
  query: E extends { query: infer Q extends z.ZodType } ? z.output<Q> : undefined
  body: E extends { body: infer B extends z.ZodType } ? z.output<B> : undefined
  /** Verified; null only where the endpoint does without. */
  identity: E extends { identity: 'required' } ? VerifiedIdentity : VerifiedIdentity | null
  /** Who of the support team is asking; they may see `site`, where one is named. */
  staff: E extends { identity: 'staff' } ? StaffMember : null
  /**
   * The site that the token, the query, the body or the path (`{site}`) names; its origin rule has been checked, but not for
   * the support team, whose pages are this server's. Null where none is named.
   */
  site: E extends
    | { identity: 'required' }
    | { path: `${string}{site}${string}` }
    | { query: { shape: { site: z.ZodType } } }
    | { body: { shape: { site: z.ZodType } } }
    ? Site
    : Site | null
  /** There where the endpoint is `idempotent`. */
  idempotencyKey: E extends { idempotent: true }
    ? string
    : E extends { idempotent: 'optional' }
      ? string | undefined
      : undefined
  /**
   * The address of whoever asks (of IPv6 the network), as far as it can be believed (`TRUSTED_PROXIES`), for the dashboard and where
   * an endpoint is `limitedByAddress`; null: not known.
   */
  clientAddress: string | null
  /** The `Cookie` header, where an endpoint is for the dashboard. */
  cookie: string | null
  /** Unread, where the endpoint takes its body `raw`. */
  request: E extends { raw: object } ? Request : undefined
  /** What the caller's program calls itself; null: it does not say. */
  userAgent: string | null
  /** What the caller's browser says of being followed; null: nothing. */
  notFollowed: UnmeasuredReason | null
  /** What the caller reads best of the languages that the server speaks. */
  locale: Locale
  /** Aborts when the caller goes away. */
  signal: AbortSignal
  requestId: string
}

export interface Reply {
  status: number
  /** Sent as JSON; left out for 204. */
  body?: unknown
  /** Sent as it is, in place of `body`; `headers` say what it is. */
  bytes?: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
  headers?: Record<string, string>
  /** `Set-Cookie`, one each. */
  cookies?: string[]
}

export type Handler<E extends Endpoint = Endpoint> = (call: Call<E>) => Promise<Result<Reply>>

export interface Route {
  endpoint: Endpoint
  handle: Handler
}

/** Ties a row of the endpoint table to what answers it. */
export function route<E extends Endpoint>(endpoint: E, handle: Handler<E>): Route {
  // The router builds the call from this very endpoint, so its parts have the types that the endpoint states.
  return { endpoint, handle: handle as unknown as Handler }
}
