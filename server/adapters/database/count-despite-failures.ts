import type { Kysely } from 'kysely'
import type { IntentSetAside } from '../../deflection/roll-up/roll-up-store.ts'
import type { IntentKey } from './intent-facts.ts'
import { setAside } from './intents-to-count.ts'
import type { DatabaseSchema } from './schema.ts'

/** How many are tried one by one before the rest is tried together again. */
const MOST_ALONE = 250

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
 * Counts what waits together; where that fails one by one, and sets aside which cannot be counted. Rejects where nothing can
 * be, as without a database.
 *
 * @returns how many were counted or set aside
 */
export async function countDespiteFailures(
  kysely: Kysely<DatabaseSchema>,
  { most, count, onSetAside }: DespiteFailures,
): Promise<number> {
  try {
    return await count({ most })
  } catch {
    // What is wrong is told of whichever fails alone.
  }
  let tried = 0
  while (tried < MOST_ALONE) {
    let taken: IntentKey | undefined
    const onTaken = ([intent]: readonly IntentKey[]) => {
      taken = intent
    }
    try {
      if ((await count({ most: 1, onTaken })) === 0) break
    } catch (error) {
      if (!taken) throw error
      await setAside(kysely, taken)
      onSetAside({ ...taken, error })
    }
    tried += 1
  }
  return tried
}
