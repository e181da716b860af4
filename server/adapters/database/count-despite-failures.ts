import type { Kysely } from 'kysely'
import type { IntentSetAside } from '../../deflection/roll-up/roll-up-store.ts'
import { setAside } from './intents-to-count.ts'
import type { DatabaseSchema } from './schema.ts'

/** Before the rest is tried together again. */
const MOST_TRIES = 250

type IntentKey = Pick<IntentSetAside, 'site' | 'intent'>

export interface CountingLimits {
  most: number
  /** What is about to be counted. */
  onTaken?: (intents: readonly IntentKey[]) => void
}

interface DespiteFailures {
  most: number
  /** In one transaction. Resolves to how many were counted. */
  count: (limits: CountingLimits) => Promise<number>
  onSetAside: (intent: IntentSetAside) => void
}

/**
 * Counts what waits together; where that fails ever fewer, until the one that cannot be counted stands alone and is set
 * aside, and then ever more again. Rejects where nothing can be, as without a database.
 *
 * @returns how many were counted or set aside
 */
export async function countDespiteFailures(
  kysely: Kysely<DatabaseSchema>,
  { most, count, onSetAside }: DespiteFailures,
): Promise<number> {
  let [together, done] = [most, 0]
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    let taken: readonly IntentKey[] = []
    const onTaken = (intents: readonly IntentKey[]) => {
      taken = intents
    }
    try {
      const counted = await count({ most: together, onTaken })
      done += counted
      if (counted === 0 || together === most) break
      together = Math.min(most, together * 2)
    } catch (error) {
      const [first, ...others] = taken
      if (!first) throw error
      if (others.length === 0) {
        await setAside(kysely, first)
        onSetAside({ ...first, error })
        done += 1
      }
      together = Math.ceil(taken.length / 2)
    }
  }
  return done
}
