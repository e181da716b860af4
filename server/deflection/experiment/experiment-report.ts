import type { ExperimentReport } from '../../contract/types.ts'
import type { Site } from '../../sites/site.ts'
import type { AccountTally } from './account-tally.ts'
import type { ExperimentDay, ExperimentStore } from './experiment-store.ts'
import { guardrails } from './guardrails.ts'
import { incrementalEffect } from './incremental-effect.ts'
import { addDay, talliesOf } from './tallies-of.ts'

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
    return {
      site: site.id,
      generatedAt: now.toISOString(),
      holdout: site.holdout,
      startedAt: design?.startedAt.toISOString() ?? null,
      result: incrementalEffect(
        talliesOf(days, ({ filed }) => filed),
        { holdout: design?.holdout ?? null },
      ),
      looks: looksAt(days),
      guardrails: guardrails(days),
    }
  }
}

/** The interval as it stood when the intents of each day had been counted. */
function looksAt(days: readonly ExperimentDay[]): ExperimentReport['looks'] {
  const tallies = new Map<string, AccountTally>()
  return days.flatMap((row, index) => {
    addDay(tallies, row, row.filed)
    if (days[index + 1]?.day === row.day) return []
    const { effect, low, high } = incrementalEffect([...tallies.values()], { holdout: null })
    return [{ day: row.day, effect, low, high }]
  })
}
