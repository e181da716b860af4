import type { Audience } from '../contract/vocabulary.ts'
import type { Identity } from '../support-rules/account.ts'
import type { AccountSources } from './account-sources.ts'
import { answerInTime } from './answer-in-time.ts'

export interface AudiencesOfDependencies {
  accounts: Pick<AccountSources, 'planOf'>
  /** What looking the account up may take. */
  withinMs?: number
  now?: () => number
}

/** Suggestions have a deadline, and their engine needs most of it. */
const WITHIN_MS = 60
/** A person types on: the plan need not be looked up at every key stroke. */
const REMEMBERED_MS = 30_000
const MOST_REMEMBERED = 1_000

/**
 * Whom a person counts among, which decides what private content they are shown. The plan is that
 * of the source that decides of the account. Fails closed: when it does not answer in time, the person is merely signed
 * in. Never rejects.
 */
export function createAudiencesOf({
  accounts,
  withinMs = WITHIN_MS,
  now = () => performance.now(),
}: AudiencesOfDependencies): (identity: Identity | null) => Promise<Audience[]> {
  const remembered = new Map<string, { audiences: Audience[]; until: number }>()
  return async (identity) => {
    if (!identity) return ['everyone']
    const { plan: claimed = null, primaryEmail = null } = identity.claims
    const key = JSON.stringify([identity.site, identity.account, claimed, primaryEmail])
    const known = remembered.get(key)
    if (known && known.until > now()) return known.audiences
    const signedIn: Audience[] = ['everyone', 'signed_in']
    const plan = await answerInTime(accounts.planOf(identity), withinMs)
    if (plan === 'none') return signedIn
    const audiences = plan ? [...signedIn, plan] : signedIn
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(key, { audiences, until: now() + REMEMBERED_MS })
    return audiences
  }
}
