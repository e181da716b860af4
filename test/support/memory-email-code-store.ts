import type {
  CodeLimit,
  CodeLimits,
  CodeOwner,
  CodeRequest,
  EmailCodeStore,
  RequestOutcome,
} from '../../server/contacts/email-codes/email-code-store.ts'

interface KeptCode {
  hash: string | null
  tries: number
  expiresAt: Date
}

/** An `EmailCodeStore` that forgets; for tests of what stands before the store. */
export class MemoryEmailCodeStore implements EmailCodeStore {
  /** What the job would be given. */
  readonly requested: CodeRequest[] = []
  /** What was asked of it, in order, by the names of its methods. */
  readonly calls: string[] = []
  readonly #codes = new Map<string, KeptCode>()
  readonly #counts = new Map<string, { requests: number; endsAt: Date }>()

  async request(request: CodeRequest, limits: CodeLimits): Promise<RequestOutcome> {
    this.calls.push('request')
    const { site, networkKey, requestedAt } = request
    const retryAt =
      (networkKey && this.#count(`${site} ${networkKey}`, requestedAt, limits.network)) ||
      (this.#count(keyOf(request), requestedAt, limits.address) ??
        this.#count(site, requestedAt, limits.site))
    if (retryAt) return { outcome: 'too_many', retryAt }
    this.requested.push(request)
    return { outcome: 'accepted' }
  }

  #count(scope: string, now: Date, { most, everyMs }: CodeLimit): Date | null {
    const known = this.#counts.get(scope)
    const current =
      known && known.endsAt > now ? known : { requests: 0, endsAt: new Date(now.getTime() + everyMs) }
    if (current.requests >= most) return current.endsAt
    this.#counts.set(scope, { ...current, requests: current.requests + 1 })
    return null
  }

  async put(owner: CodeOwner, code: { hash: string; expiresAt: Date }): Promise<void> {
    this.calls.push('put')
    this.#codes.set(keyOf(owner), { ...code, tries: 0 })
  }

  async takeTry(owner: CodeOwner, mostTries: number, now: Date): Promise<{ hash: string } | null> {
    this.calls.push('takeTry')
    const code = this.#codes.get(keyOf(owner))
    if (!code?.hash || code.tries >= mostTries || code.expiresAt <= now) return null
    code.tries += 1
    return { hash: code.hash }
  }

  async use(owner: CodeOwner, hash: string): Promise<boolean> {
    this.calls.push('use')
    const code = this.#codes.get(keyOf(owner))
    if (code?.hash !== hash) return false
    code.hash = null
    return true
  }

  async forget(now: Date): Promise<number> {
    const codes = [...this.#codes].filter(([, { expiresAt }]) => expiresAt <= now)
    const counts = [...this.#counts].filter(([, { endsAt }]) => endsAt <= now)
    for (const [key] of codes) this.#codes.delete(key)
    for (const [scope] of counts) this.#counts.delete(scope)
    return codes.length + counts.length
  }
}

function keyOf({ site, addressKey }: CodeOwner): string {
  return JSON.stringify([site, addressKey])
}
