import type { ExperimentReport } from '../../contract/types.ts'
import type { Site } from '../../sites/site.ts'
import { dailyTallies } from './daily-tallies.ts'
import type { ExperimentStore } from './experiment-store.ts'
import { guardrails } from './guardrails.ts'
import { createIncrementalEffect } from './incremental-effect.ts'

/** An intent is filed if its contact files within a week, so it is counted when its week is over. */
const WEEK_MS = 7 * 24 * 3_600_000

export interface ExperimentReportDependencies {
  store: Pick<ExperimentStore, 'designOf' | 'daysOf'>
  clock: () => Date
}

/** What a site's experiment has shown so far, and what each day's look at it has shown. */
export function createExperimentReport({ store, clock }: ExperimentReportDependencies) {
  return async (site: Pick<Site, 'id' | 'holdout'>): Promise<ExperimentReport> => {
    const now = clock()
    const [design, days] = await Promise.all([
      store.designOf(site.id),
      store.daysOf(site.id, new Date(now.getTime() - WEEK_MS)),
    ])
    const effectAt = createIncrementalEffect({ holdout: design?.holdout ?? null })
    let result = effectAt([])
    const looks: ExperimentReport['looks'] = []
    for (const { day, tallies } of dailyTallies(days)) {
      result = effectAt(tallies)
      looks.push({ day, effect: result.effect, low: result.low, high: result.high })
    }
    return {
      site: site.id,
      generatedAt: now.toISOString(),
      holdout: site.holdout,
      startedAt: design?.startedAt.toISOString() ?? null,
      result,
      looks,
      guardrails: guardrails(days),
    }
  }
}
