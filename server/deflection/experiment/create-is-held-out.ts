import type { Plan } from '../../contract/vocabulary.ts'
import type { Site } from '../../sites/site.ts'
import type { Identity } from '../../support-rules/account.ts'
import type { ArmOf } from '../arm-of.ts'

export interface IsHeldOutDependencies {
  armOf: ArmOf
  /** The account for which the person may open cases; null: there is none. May reject. */
  entitledAccountOf: (identity: Identity) => Promise<{ id: string; plan: Plan } | null>
  /** What finding out may take. */
  withinMs?: number
  now?: () => number
}

/** Suggestions are out within 400 ms, and this is looked up while their engine is asked. */
const WITHIN_MS = 300
/** A person types on: who they are need not be looked up at every key stroke. */
const REMEMBERED_MS = 30_000
const MOST_REMEMBERED = 1_000

/**
 * Whether links do not come by themselves to a person: a verified technical contact of an account that was held out. Never
 * rejects. Whoever cannot be looked up in time gets links: an experiment must not cost anybody their help. It is
 * looked up to the end all the same, so that the next question knows.
 */
export function createIsHeldOut({
  armOf,
  entitledAccountOf,
  withinMs = WITHIN_MS,
  now = () => performance.now(),
}: IsHeldOutDependencies): (site: Site, identity: Identity | null) => Promise<boolean> {
  const remembered = new Map<string, { answer: Promise<boolean>; until: number }>()

  const lookUp = async (site: Site, identity: Identity): Promise<boolean> => {
    const account = await entitledAccountOf(identity)
    return account !== null && (await armOf(site.id, account.id, account.plan)) === 'holdout'
  }

  return async (site, identity) => {
    if (!identity || site.holdout === 0) return false
    const name = JSON.stringify([identity.site, identity.account, identity.email, identity.claims])
    let known = remembered.get(name)
    if (!known || known.until <= now()) {
      known = { answer: lookUp(site, identity), until: now() + REMEMBERED_MS }
      // What has failed is tried again by the next question.
      known.answer.catch(() => remembered.delete(name))
      if (remembered.size >= MOST_REMEMBERED) remembered.clear()
      remembered.set(name, known)
    }
    return inTime(known.answer, withinMs)
  }
}

/** False where the answer is late or fails. */
async function inTime(answer: Promise<boolean>, withinMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, withinMs, false)
  })
  try {
    return await Promise.race([answer, late])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
