import type { Logout, LogoutStore } from '../../server/contacts/logout/logout-store.ts'

/** A `LogoutStore` that forgets; for tests of what stands before the store. */
export class MemoryLogoutStore implements LogoutStore {
  readonly #logouts = new Map<string, Logout>()
  /** How often it was asked. */
  lookUps = 0

  async record(logout: Logout): Promise<void> {
    const known = await this.#get(logout.site, logout.subject)
    this.#logouts.set(keyOf(logout.site, logout.subject), {
      ...logout,
      issuedUntil: later(logout.issuedUntil, known?.issuedUntil),
      expiringUntil: later(logout.expiringUntil, known?.expiringUntil),
      forgetAt: later(logout.forgetAt, known?.forgetAt),
    })
  }

  async find(site: string, subject: string): Promise<Logout | null> {
    this.lookUps += 1
    return this.#get(site, subject)
  }

  async forget(now: Date): Promise<number> {
    const over = [...this.#logouts].filter(([, { forgetAt }]) => forgetAt <= now)
    for (const [key] of over) this.#logouts.delete(key)
    return over.length
  }

  async #get(site: string, subject: string): Promise<Logout | null> {
    return this.#logouts.get(keyOf(site, subject)) ?? null
  }
}

function keyOf(site: string, subject: string): string {
  return JSON.stringify([site, subject])
}

function later(a: Date, b: Date | undefined): Date {
  return b && b > a ? b : a
}
