import type {
  BreakdownReport,
  ContentReport,
  ExperimentReport,
  GapReport,
  IntentCounts,
  LinkReport,
  OverviewReport,
  StaffPerson,
  StaffSiteList,
  StaffSiteSettings,
  TargetReport,
} from '../../../server/contract/types.ts'

/** What a server with some weeks of questions would answer: for tests of the dashboard that need no server. */
const period = {
  site: 'pub_demo',
  from: '2026-10-25',
  to: '2026-11-22',
  zone: 'Europe/Paris',
  generatedAt: '2026-11-22T16:40:00Z',
}

export const samplePerson: StaffPerson = {
  id: 'staff_1',
  name: 'Claire Dubois',
  email: 'claire@example.com',
  role: 'admin',
  sites: 'all',
  signIn: 'password',
}

export const sampleSites: StaffSiteList = {
  sites: [
    {
      id: 'pub_demo',
      name: 'Findly',
      zone: 'Europe/Paris',
      supportEmail: 'support@example.com',
      origins: 'loopback',
      costPerCase: { amount: 38, currency: 'EUR' },
      holdout: 0.1,
      eventRetentionDays: 400,
    },
    {
      id: 'pub_shop',
      name: 'Findly Shop',
      zone: 'America/New_York',
      supportEmail: 'shop@example.com',
      origins: ['https://shop.example.com'],
      costPerCase: null,
      holdout: 0,
      eventRetentionDays: 400,
    },
  ],
}

interface Sizes {
  confirmed: number
  reversed: number
  filed: number
  unknown: number
  excluded?: number
}

/** Nine in ten are entitled. */
function countsOf({ excluded = 0, ...outcomes }: Sizes): IntentCounts {
  const entitledOutcomes = {
    confirmed: Math.round(outcomes.confirmed * 0.9),
    reversed: Math.round(outcomes.reversed * 0.9),
    filed: outcomes.filed,
    unknown: Math.round(outcomes.unknown * 0.9),
  }
  const sum = (of: Record<string, number>) => Object.values(of).reduce((total, value) => total + value, 0)
  const intents = sum(outcomes)
  return {
    intents,
    entitled: sum(entitledOutcomes),
    ...outcomes,
    entitledOutcomes,
    excluded,
    withLinks: Math.round(intents * 0.92),
    withOpening: Math.round(intents * 0.55),
  }
}

const TOTALS = { confirmed: 412, reversed: 37, filed: 388, unknown: 1_005, excluded: 64 }
const deflectedOf = ({ filed, withLinks }: IntentCounts) => {
  const deflected = Math.max(withLinks - filed, 0)
  return { deflected, of: withLinks, rate: withLinks === 0 ? null : deflected / withLinks }
}
const totals = countsOf(TOTALS)
const before = countsOf({ confirmed: 351, reversed: 41, filed: 415, unknown: 1_022, excluded: 58 })

/** Weekdays are busier than weekends; otherwise the days differ by a fixed wave. */
const byDay: OverviewReport['byDay'] = Array.from({ length: 29 }, (_, at) => {
  const date = new Date(Date.UTC(2026, 9, 25 + at))
  const weekend = [0, 6].includes(date.getUTCDay())
  const wave = 1 + 0.22 * Math.sin(at * 1.7) + 0.1 * Math.sin(at * 0.4)
  const some = (size: number) => Math.round((size / 29) * (weekend ? 0.28 : 1.3) * wave)
  const counts = countsOf({
    confirmed: some(TOTALS.confirmed + at * 4),
    reversed: some(TOTALS.reversed),
    filed: some(TOTALS.filed - at * 4),
    unknown: some(TOTALS.unknown),
  })
  return {
    day: date.toISOString().slice(0, 10),
    ...counts,
    vendorStyle: deflectedOf(counts),
    casesFiled: counts.filed,
  }
})

export const sampleOverview: OverviewReport = {
  ...period,
  totals,
  before,
  byDay,
  vendorStyle: deflectedOf(totals),
  vendorStyleBefore: deflectedOf(before),
  unmeasured: {
    intents: 61,
    casesWithoutEvents: 14,
    share: 0.039,
    confirmedBounds: { low: 0.215, high: 0.254 },
  },
  timeToCase: { cases: 388, medianSeconds: 264, ninetiethSeconds: 4_180 },
  responseTargets: {
    kept: 371,
    missed: 12,
    waiting: 9,
    bySeverity: [
      { severity: 1, kept: 18, missed: 1, waiting: 0 },
      { severity: 2, kept: 97, missed: 6, waiting: 2 },
      { severity: 3, kept: 256, missed: 5, waiting: 7 },
    ],
  },
  cases: { widget: 388, email: 143, desk: 21 },
  savings: { cases: 412, cost: { amount: 38, currency: 'EUR' }, amount: 15_656 },
}

const nothing = countsOf({ confirmed: 0, reversed: 0, filed: 0, unknown: 0 })

export const emptyOverview: OverviewReport = {
  ...sampleOverview,
  totals: nothing,
  before: nothing,
  byDay: [],
  vendorStyle: deflectedOf(nothing),
  vendorStyleBefore: deflectedOf(nothing),
  unmeasured: {
    intents: 0,
    casesWithoutEvents: 0,
    share: null,
    confirmedBounds: { low: null, high: null },
  },
  timeToCase: { cases: 0, medianSeconds: null, ninetiethSeconds: null },
  responseTargets: { kept: 0, missed: 0, waiting: 0, bySeverity: [] },
  cases: { widget: 0, email: 0, desk: 0 },
  savings: { cases: 0, cost: null, amount: null },
}

const rowOf = (value: string | null, sizes: Sizes): BreakdownReport['rows'][number] => {
  const counts = countsOf(sizes)
  return { value, ...counts, vendorStyle: deflectedOf(counts) }
}

export const sampleBreakdown: BreakdownReport = {
  ...period,
  by: 'plan',
  rows: [
    rowOf('pro', { confirmed: 201, reversed: 16, filed: 182, unknown: 480 }),
    rowOf('standard', { confirmed: 142, reversed: 15, filed: 121, unknown: 356 }),
    rowOf('premium', { confirmed: 69, reversed: 6, filed: 85, unknown: 120 }),
    rowOf(null, { confirmed: 0, reversed: 0, filed: 0, unknown: 49 }),
  ],
}

const linkOf = (
  articleId: string,
  title: string | null,
  [shown, opened, solved, filedAfter]: [number, number, number, number],
): LinkReport['links'][number] => ({
  articleId,
  title,
  url: title && `https://docs.example.com/${articleId}`,
  source: title && 'documentation',
  shown,
  opened,
  solved,
  filedAfter,
  meanPosition: opened === 0 ? null : 1 + (shown % 7) / 3,
  medianReadSeconds: opened === 0 ? null : 24 + (shown % 90),
})

export const sampleLinks: LinkReport = {
  ...period,
  moreLinks: 0,
  links: [
    linkOf('indexing/reindex', 'Reindex an engine without downtime', [612, 244, 96, 41]),
    linkOf('api/rate-limits', 'Rate limits, and what to do about 429', [418, 190, 71, 22]),
    linkOf('search/synonyms', 'Synonyms in one direction and in both', [391, 122, 52, 18]),
    linkOf('crawler/robots', 'Why the crawler stops, and how to let it in', [377, 141, 37, 49]),
    linkOf('search/facets', 'Facets with thousands of values', [240, 61, 20, 12]),
    linkOf('account/invoices', 'Where invoices are', [122, 12, 0, 31]),
    linkOf('legacy/v1-push', null, [58, 0, 0, 9]),
  ],
}

export const sampleGaps: GapReport = {
  ...period,
  moreTopics: 12,
  topics: [
    {
      id: 'gap_1',
      title: 'How do I move an engine to another region?',
      languages: ['en', 'fr', 'de'],
      intents: 84,
      cases: 31,
      withoutResult: 40,
      withoutOpening: 22,
      filed: 29,
      questions: [
        { text: 'move engine to eu region', language: 'en', intents: 31 },
        { text: 'changer la région de mon moteur', language: 'fr', intents: 19 },
        { text: 'Engine in anderes Rechenzentrum umziehen', language: 'de', intents: 8 },
      ],
      answers: [
        {
          caseNumber: 'C-10482',
          text: 'An engine stays in its region. Create a second one there, push your documents to both, and switch the key once the counts agree.',
          at: '2026-11-12T09:20:00Z',
        },
      ],
      closeArticles: [
        {
          articleId: 'engines/create',
          title: 'Create an engine',
          url: 'https://docs.example.com/engines/create',
          shown: 44,
          opened: 9,
        },
        {
          articleId: 'indexing/reindex',
          title: 'Reindex an engine without downtime',
          url: 'https://docs.example.com/indexing/reindex',
          shown: 39,
          opened: 4,
        },
      ],
      done: null,
    },
    {
      id: 'gap_2',
      title: 'Single sign-on for the console',
      languages: ['en', 'fr'],
      intents: 47,
      cases: 14,
      withoutResult: 12,
      withoutOpening: 25,
      filed: 14,
      questions: [
        { text: 'does the console support SAML', language: 'en', intents: 22 },
        { text: 'SSO azure console', language: 'en', intents: 11 },
      ],
      answers: [],
      closeArticles: [],
      done: null,
    },
    {
      id: 'gap_3',
      title: 'Webhook when the crawl is finished',
      languages: ['en'],
      intents: 33,
      cases: 9,
      withoutResult: 28,
      withoutOpening: 3,
      filed: 9,
      questions: [{ text: 'webhook crawl finished', language: 'en', intents: 15 }],
      answers: [],
      closeArticles: [],
      done: {
        at: '2026-11-18T10:00:00Z',
        by: 'Claire Dubois',
        articleIds: ['crawler/webhooks'],
        gain: { asked: 14, answeredBefore: 2, answeredNow: 11, askedAt: '2026-11-18T10:01:00Z' },
      },
    },
  ],
}

export const sampleExperiment: ExperimentReport = {
  site: 'pub_demo',
  generatedAt: period.generatedAt,
  holdout: 0.1,
  startedAt: '2026-09-28T08:00:00Z',
  result: {
    effect: -0.094,
    low: -0.163,
    high: -0.024,
    intents: { suggestions: 3_410, holdout: 372 },
    accounts: { suggestions: 540, holdout: 61 },
    sampleRatioP: 0.83,
    verdict: 'fewer',
    moreIntentsNeeded: null,
  },
  looks: Array.from({ length: 56 }, (_, at) => {
    const day = new Date(Date.UTC(2026, 8, 28 + at)).toISOString().slice(0, 10)
    if (at < 5) return { day, effect: null, low: null, high: null }
    const half = 0.52 / Math.sqrt(at)
    const effect = -0.094 + 0.05 * Math.sin(at / 2.6) * Math.exp(-at / 16)
    return { day, effect, low: Math.max(effect - half, -1), high: Math.min(effect + half, 1) }
  }),
  guardrails: [
    { name: 'time_to_case', suggestions: 264, holdout: 241, unit: 'seconds', verdict: 'not_worse' },
    { name: 're_contact', suggestions: 0.081, holdout: 0.079, unit: 'share', verdict: 'not_enough_data' },
  ],
}

/** Nine days old: both directions are still possible. */
export const youngExperiment: ExperimentReport = {
  ...sampleExperiment,
  startedAt: '2026-06-01T08:00:00Z',
  result: {
    effect: -0.05,
    low: -0.41,
    high: 0.3,
    intents: { suggestions: 161, holdout: 19 },
    accounts: { suggestions: 82, holdout: 10 },
    sampleRatioP: 0.61,
    verdict: 'not_enough_data',
    moreIntentsNeeded: 1_240,
  },
  looks: Array.from({ length: 9 }, (_, at) => {
    const day = new Date(Date.UTC(2026, 5, 1 + at)).toISOString().slice(0, 10)
    if (at < 2) return { day, effect: -0.2, low: -1, high: 1 }
    const half = 1 / Math.sqrt(at)
    return { day, effect: -0.05, low: -0.05 - half, high: -0.05 + half }
  }),
  guardrails: sampleExperiment.guardrails.map((guardrail) => ({ ...guardrail, verdict: 'not_enough_data' })),
}

const caseOf = (
  number: string,
  account: string,
  rest: Pick<
    TargetReport['cases'][number],
    'plan' | 'severity' | 'openedAt' | 'respondBy' | 'respondedAt' | 'state'
  >,
) => ({ number, account, ...rest })

export const sampleTargets: TargetReport = {
  ...period,
  cases: [
    caseOf('C-10533', 'Nordwind', {
      plan: 'premium',
      severity: 1,
      openedAt: '2026-11-22T15:50:00Z',
      respondBy: '2026-11-22T16:50:00Z',
      respondedAt: null,
      state: 'near',
    }),
    caseOf('C-10531', 'Lumière SA', {
      plan: 'pro',
      severity: 2,
      openedAt: '2026-11-20T15:10:00Z',
      respondBy: '2026-11-23T10:10:00Z',
      respondedAt: null,
      state: 'waiting',
    }),
    caseOf('C-10529', 'Tiny Tools', {
      plan: 'standard',
      severity: 3,
      openedAt: '2026-11-20T11:00:00Z',
      respondBy: '2026-11-24T11:00:00Z',
      respondedAt: null,
      state: 'waiting',
    }),
    caseOf('C-10511', 'Acme', {
      plan: 'pro',
      severity: 2,
      openedAt: '2026-11-18T08:10:00Z',
      respondBy: '2026-11-18T12:10:00Z',
      respondedAt: '2026-11-18T13:02:00Z',
      state: 'missed',
    }),
    caseOf('C-10502', 'Acme', {
      plan: 'pro',
      severity: 3,
      openedAt: '2026-11-17T09:30:00Z',
      respondBy: '2026-11-18T09:30:00Z',
      respondedAt: '2026-11-17T14:20:00Z',
      state: 'kept',
    }),
  ],
}

export const sampleContents: ContentReport = {
  generatedAt: period.generatedAt,
  sources: [
    {
      name: 'documentation',
      kind: 'site',
      address: 'https://docs.example.com/',
      articles: 812,
      lastRunAt: '2026-11-22T03:00:00Z',
      lastRunFailed: false,
      nextRunAt: '2026-11-23T03:00:00Z',
      freshness: { withinMonth: 96, withinYear: 410, older: 290, unknown: 16 },
    },
    {
      name: 'community',
      kind: 'discourse',
      address: 'https://forum.example.com',
      articles: 3_204,
      lastRunAt: '2026-11-22T15:00:00Z',
      lastRunFailed: true,
      nextRunAt: '2026-11-22T17:00:00Z',
      freshness: { withinMonth: 210, withinYear: 1_380, older: 1_614, unknown: 0 },
    },
    {
      name: 'release-notes',
      kind: 'markdown',
      address: '/srv/content/release-notes',
      articles: 44,
      lastRunAt: null,
      lastRunFailed: false,
      nextRunAt: null,
      freshness: { withinMonth: 0, withinYear: 0, older: 0, unknown: 44 },
    },
  ],
}

export const sampleSettings: StaffSiteSettings = {
  site: 'pub_demo',
  revision: 3,
  changedAt: '2026-11-20T09:12:00Z',
  changedBy: 'Claire Dubois',
  origins: { value: ['https://console.example.com', 'https://www.example.com'], from: 'file' },
  theme: { value: { scheme: 'auto', accent: '#0b6157', accentDark: null, radiusPx: 18 }, from: 'dashboard' },
  pinned: {
    value: [
      { page: '/billing/*', articles: ['account/invoices', 'account/plans'] },
      { query: 'status page', articles: ['https://status.example.com/'] },
    ],
    from: 'file',
  },
  missingArticles: [],
  holdout: { value: 0.1, from: 'dashboard' },
  costPerCase: { value: { amount: 38, currency: 'EUR' }, from: 'dashboard' },
  eventRetentionDays: { value: 400, from: 'file' },
  secrets: [
    { id: 'sec_2', end: '9fQ2', from: 'dashboard', addedAt: '2026-11-02T09:00:00Z' },
    { id: 'sec_1', end: 'kT0a', from: 'file', addedAt: null },
  ],
}
