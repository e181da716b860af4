import type { Arm } from '../../contract/vocabulary.ts'
import type { SiteDirectory } from '../../sites/site.ts'
import type { ArmOf } from '../arm-of.ts'
import { drawArm } from './block-permutation.ts'
import type { ExperimentStore } from './experiment-store.ts'

export interface ArmOfDependencies {
  store: Pick<ExperimentStore, 'find' | 'assign'>
  sites: Pick<SiteDirectory, 'find'>
  /** What the lots are drawn with. */
  key: Uint8Array
  clock: () => Date
}

/** An account's arm never changes, so that it is looked up once. */
const MOST_REMEMBERED = 10_000

/**
 * The arm of an account, which is drawn when the account is first met while its site runs an experiment. Null while it runs none.
 * Rejects when the store does.
 */
export function createArmOf({ store, sites, key, clock }: ArmOfDependencies): ArmOf {
  const remembered = new Map<string, Arm>()
  return async (site, account, plan) => {
    const holdout = sites.find(site)?.holdout ?? 0
    if (holdout === 0) return null
    const name = JSON.stringify([site, account])
    const known = remembered.get(name)
    if (known) return known
    const arm =
      (await store.find(site, account)) ??
      (await store.assign(
        { site, account, plan },
        { holdout, at: clock(), draw: (position) => drawArm({ key, site, plan, position, holdout }) },
      ))
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(name, arm)
    return arm
  }
}
