/** Whoever logged out: which of their tokens are no longer accepted. Instants are those that tokens state, in whole seconds. */
export interface Logout {
  site: string
  subject: string
  /** Tokens that were issued then or before. */
  issuedUntil: Date
  /** Of tokens that do not say when they were issued: those that expire then or before. */
  expiringUntil: Date
  /** When every such token has expired by itself. */
  forgetAt: Date
}

/** Kept for all servers that share the store. One suite (`test/ports/store-suite.ts`) runs on every adapter. */
export interface LogoutStore {
  /** One logout a person is kept: each instant is the latest of those recorded. */
  record(logout: Logout): Promise<void>
  find(site: string, subject: string): Promise<Logout | null>
  /** Forgets those past their `forgetAt` by `now`; how many. */
  forget(now: Date): Promise<number>
}
