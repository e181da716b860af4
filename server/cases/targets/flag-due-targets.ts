import type { SiteDirectory } from '../../sites/site.ts'
import type { CaseStore } from '../case-store.ts'
import type { AwaitingCase, AwaitingCases } from './awaiting-cases.ts'
import { flagTarget } from './flag-target.ts'
import { awaitedTargetState } from './target-state.ts'

export interface FlagDueTargetsDependencies {
  cases: Pick<CaseStore, 'change'>
  awaiting: AwaitingCases
  sites: Pick<SiteDirectory, 'find'>
  clock: () => Date
}

/**
 * Flags each case whose target has become near or was missed, and has support told of it. Several servers may do so at
 * once: a case is flagged by one of them. Resolves to how many it flagged.
 */
export function createFlagDueTargets({ cases, awaiting, sites, clock }: FlagDueTargetsDependencies) {
  return async (): Promise<number> => {
    let flagged = 0
    for (const awaited of await awaiting.list()) {
      const now = clock()
      const state = newsOf(awaited, now, sites)
      if (!state) continue
      const outcome = await cases.change(awaited.number, flagTarget(state, now))
      if (outcome.outcome === 'changed') flagged += outcome.entries.length
    }
    return flagged
  }
}

/** What support is to be told now; null: nothing. */
function newsOf(
  awaited: AwaitingCase,
  now: Date,
  sites: Pick<SiteDirectory, 'find'>,
): 'near' | 'missed' | null {
  const site = sites.find(awaited.site)
  // Nobody's team is there to be told.
  if (!site) return null
  const state = awaitedTargetState(awaited, now, site.businessCalendar)
  if (state === 'pending' || (state === 'near' && awaited.toldNear)) return null
  return state
}
