import type { Locale } from '../../contract/vocabulary.ts'

/** Whose code: the address stands there as a keyed digest, so that what strangers type is kept nowhere. */
export interface CodeOwner {
  site: string
  addressKey: string
}

export interface CodeRequest extends CodeOwner {
  /** From where it was asked for, as a keyed digest; null: not known. */
  networkKey: string | null
  /** In lower case; for the job alone. */
  email: string
  locale: Locale
  requestedAt: Date
}

/** How often, in each stretch of time from the first on. */
export interface CodeLimit {
  most: number
  everyMs: number
}

export interface CodeLimits {
  network: CodeLimit
  address: CodeLimit
  site: CodeLimit
}

export type RequestOutcome = { outcome: 'accepted' } | { outcome: 'too_many'; retryAt: Date }

/**
 * Codes that were asked for. It is never told whether somebody is known by an address, so it cannot treat them
 * differently. One suite (`test/ports/store-suite.ts`) runs on every adapter.
 */
export interface EmailCodeStore {
  /**
   * Counts the request for its network, its address and its site, for all servers that share the store, and writes the job that
   * mails a code. What one limit refuses is not counted for those after it.
   */
  request(request: CodeRequest, limits: CodeLimits): Promise<RequestOutcome>
  /** The one code that is valid from now on, with all its tries; none is before it has been put. */
  put(owner: CodeOwner, code: { hash: string; expiresAt: Date }): Promise<void>
  /** Takes one of the tries, however many are at it, and resolves to what to compare with; null: no code, or no try left. */
  takeTry(owner: CodeOwner, mostTries: number, now: Date): Promise<{ hash: string } | null>
  /** True for the one caller who uses the code up. */
  use(owner: CodeOwner, hash: string): Promise<boolean>
  /** Forgets codes that have expired by `now`, and requests that count no more; how many rows. */
  forget(now: Date): Promise<number>
}
