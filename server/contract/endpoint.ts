import type { z } from 'zod'
import type { ErrorCode } from './error-codes.ts'

/**
 * Who may call: anybody; anybody, answered better with a token, and at once without it where it cannot be verified in time;
 * anybody, but whoever states a token is who it says or is refused, for what is kept; only a bearer of a host-signed token; or
 * only the support team: by the dashboard's session, or with a key of theirs.
 */
export type IdentityNeed = 'none' | 'optional' | 'if_stated' | 'required' | 'staff'

/** One row of the HTTP table: feeds the router, the checks and the OpenAPI document. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** OpenAPI style: `/v1/cases/{number}`. */
  path: string
  /** The last parameter is the rest of the path: an id may have slashes that a client left as they are. */
  takesRest?: true
  tag: string
  summary: string
  identity: IdentityNeed
  /** Of the support team, only those who administer. */
  staffRole?: 'admin'
  /** For the dashboard's own pages, though nobody has to be signed in. With `identity: 'staff'` it goes without saying. */
  sameOrigin?: true
  /** Only so often from one address: the handler is told whose it is. */
  limitedByAddress?: true
  query?: z.ZodType
  body?: z.ZodType
  /** The handler reads the body itself, as it comes: a file, or bytes that are signed. `content` is for the document alone. */
  raw?: { content: Record<string, z.ZodType | 'binary'> }
  /** The `Idempotency-Key` header must be there, or may be. */
  idempotent?: true | 'optional'
  /** `binary`: the answer is a file; `csv`: with `format=csv` it is CSV instead. */
  answers: Record<number, { description: string; schema?: z.ZodType; binary?: true; csv?: true }>
  errors: readonly ErrorCode[]
}

/** Whether other pages are told nothing, and may change nothing: it rides on a cookie, or sets one. */
export function isForDashboard({ identity, sameOrigin }: Endpoint): boolean {
  return identity === 'staff' || sameOrigin === true
}

/** Keeps the literal types of a row, so that a route's handler is typed by it. */
export function defineEndpoint<const E extends Endpoint>(endpoint: E): E {
  return endpoint
}
