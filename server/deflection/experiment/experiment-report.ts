import { DateTime } from 'luxon'
import type { ExperimentReport } from '../../contract/types.ts'
import type { Site } from '../../sites/site.ts'
import { effectByDay } from './effect-by-day.ts'
import type { ExperimentStore } from './experiment-store.ts'
import { guardrails } from './guardrails.ts'

/** An intent is filed if its contact files within a week, so it is counted when its week is over. */
const WEEK_MS = 7 * 24 * 3_600_000

export interface ExperimentReportDependencies {
  store: Pick<ExperimentStore, 'designOf' | 'daysOf'>
  clock: () => Date
}

/**
 * What a site's experiment has shown so far, and what each day's look at it has shown. A day is looked at as a whole, once the
 * week of its last intent is over: what a part of it seemed to show could be taken back by the rest.
 */
export function createExperimentReport({ store, clock }: ExperimentReportDependencies) {
  return async (site: Pick<Site, 'id' | 'holdout' | 'businessCalendar'>): Promise<ExperimentReport> => {
    const now = clock()
    const aWeekAgo = DateTime.fromMillis(now.getTime() - WEEK_MS, { zone: site.businessCalendar.zone })
    const [design, days] = await Promise.all([
      store.designOf(site.id),
      store.daysOf(site.id, aWeekAgo.startOf('day').toJSDate()),
    ])
    const { result, looks } = effectByDay(days, { holdout: design?.holdout ?? null })
    return {
      site: site.id,
      generatedAt: now.toISOString(),
      holdout: site.holdout,
      startedAt: design?.startedAt.toISOString() ?? null,
      result,
      looks: looks.map(({ day, report: { effect, low, high } }) => ({ day, effect, low, high })),
      guardrails: guardrails(days),
    }
  }
}
