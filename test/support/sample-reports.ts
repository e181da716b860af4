import type { IntentCounts, LinkReport, TargetReport } from '../../server/contract/types.ts'
import type { StoredOverview } from '../../server/deflection/reports/report-store.ts'

/** No intent at all, but for what is changed. */
export function sampleCounts(changes: Partial<IntentCounts> = {}): IntentCounts {
  return {
    intents: 0,
    entitled: 0,
    confirmed: 0,
    reversed: 0,
    filed: 0,
    unknown: 0,
    entitledOutcomes: { confirmed: 0, reversed: 0, filed: 0, unknown: 0 },
    excluded: 0,
    withLinks: 0,
    withOpening: 0,
    ...changes,
  }
}

const FIRST_DAY = sampleCounts({
  intents: 60,
  entitled: 50,
  confirmed: 15,
  reversed: 3,
  filed: 12,
  unknown: 30,
  entitledOutcomes: { confirmed: 12, reversed: 3, filed: 12, unknown: 23 },
  excluded: 4,
  withLinks: 48,
  withOpening: 24,
})
const SECOND_DAY = sampleCounts({
  intents: 20,
  entitled: 20,
  confirmed: 5,
  filed: 8,
  unknown: 7,
  entitledOutcomes: { confirmed: 5, reversed: 0, filed: 8, unknown: 7 },
  withLinks: 16,
  withOpening: 6,
})

/** Two days, the 20th and the 21st of November 2026; 15 + 5 of 100 intents are not measured. */
export const sampleStoredOverview: StoredOverview = {
  totals: sampleCounts({
    intents: 80,
    entitled: 70,
    confirmed: 20,
    reversed: 3,
    filed: 20,
    unknown: 37,
    entitledOutcomes: { confirmed: 17, reversed: 3, filed: 20, unknown: 30 },
    excluded: 4,
    withLinks: 64,
    withOpening: 30,
  }),
  vendorStyle: { deflected: 48, of: 64, rate: 0.75 },
  byDay: [
    {
      day: '2026-11-20',
      ...FIRST_DAY,
      vendorStyle: { deflected: 36, of: 48, rate: 0.75 },
      casesFiled: 14,
    },
    {
      day: '2026-11-21',
      ...SECOND_DAY,
      vendorStyle: { deflected: 12, of: 16, rate: 0.75 },
      casesFiled: 13,
    },
  ],
  unmeasuredIntents: 15,
  casesWithoutEvents: 5,
  timeToCase: { cases: 20, medianSeconds: 250, ninetiethSeconds: 1_200 },
  responseTargets: {
    kept: 18,
    missed: 2,
    waiting: 7,
    bySeverity: [
      { severity: 1, kept: 2, missed: 1, waiting: 0 },
      { severity: 2, kept: 6, missed: 1, waiting: 2 },
      { severity: 3, kept: 10, missed: 0, waiting: 5 },
    ],
  },
  cases: { widget: 20, email: 6, desk: 1 },
}

export const sampleLink: LinkReport['links'][number] = {
  articleId: 'reindex',
  title: 'Reindexing, and when',
  url: 'https://docs.example.com/reindex',
  source: 'docs',
  shown: 40,
  opened: 20,
  solved: 8,
  filedAfter: 5,
  meanPosition: 1.5,
  medianReadSeconds: 95,
}

export const sampleTarget: TargetReport['cases'][number] = {
  number: 'C-10001',
  account: 'acme',
  plan: 'premium',
  severity: 1,
  openedAt: '2026-11-20T16:00:00.000Z',
  respondBy: '2026-11-20T20:00:00.000Z',
  respondedAt: null,
  state: 'missed',
}
