import type { Audience } from '../contract/vocabulary.ts'
import type { Identity } from '../support-rules/account.ts'
import type { AccountDirectory } from './account-directory.ts'

export interface AudiencesOfDependencies {
  directory: Pick<AccountDirectory, 'find'>
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
 * Whom a person counts among, which decides what private content they are shown. The directory's plan counts before the
 * signed one. Fails closed: when the directory does not answer in time, the person is merely signed in. Never rejects.
 */
export function createAudiencesOf({
  directory,
  withinMs = WITHIN_MS,
  now = () => performance.now(),
}: AudiencesOfDependencies): (identity: Identity | null) => Promise<Audience[]> {
  const remembered = new Map<string, { audiences: Audience[]; until: number }>()
  return async (identity) => {
    if (!identity) return ['everyone']
    const key = JSON.stringify([identity.site, identity.account, identity.claims.plan ?? null])
    const known = remembered.get(key)
    if (known && known.until > now()) return known.audiences
    const signedIn: Audience[] = ['everyone', 'signed_in']
    const found = await answerInTime(directory.find(identity.site, identity.account), withinMs)
    if (found === 'none') return signedIn
    const plan = found?.plan ?? identity.claims.plan
    const audiences = plan ? [...signedIn, plan] : signedIn
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(key, { audiences, until: now() + REMEMBERED_MS })
    return audiences
  }
}

/** `none`: it failed or was late. */
async function answerInTime<T>(answer: Promise<T>, withinMs: number): Promise<T | 'none'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'none'>((resolve) => {
    timer = setTimeout(resolve, withinMs, 'none')
  })
  try {
    return await Promise.race([answer, late])
  } catch {
    return 'none'
  } finally {
    clearTimeout(timer)
  }
}
