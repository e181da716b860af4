import { z } from 'zod'
import { LIMITS } from '../limits.ts'
import { ARMS, OUTCOMES, PLANS, REPORT_DIMENSIONS, SEVERITIES } from '../vocabulary.ts'
import { instant, siteId } from './common.ts'

const day = z.iso.date().meta({ description: "A day of the site's time zone", examples: ['2026-11-22'] })
const count = z.int().min(0)
/** From 0 to 1; null where nothing is there to divide by. */
const share = z.number().min(0).max(1).nullable()

/** Both days are in it; without them, the last 28 days, today among them. */
const format = z.literal(['json', 'csv']).optional()

export const reportQuery = z.object({ site: siteId, from: day.optional(), to: day.optional(), format })

/** The experiment has no period: it is looked at from its first day on. */
export const experimentQuery = z.object({ site: siteId, format })

export const breakdownQuery = reportQuery.extend({ by: z.literal(REPORT_DIMENSIONS) })

/** CSV has all that a file may have, whatever the limit. */
export const linkQuery = reportQuery.extend({
  limit: z.coerce.number().int().min(1).max(LIMITS.linksPerReport).default(200),
})

/**
 * Outcomes of intents, side by side. The four exclude one another and are never added up: `reversed` is no part of
 * `confirmed`.
 */
export const intentCounts = z.object({
  /** All but the excluded. */
  intents: count,
  /** Of people who may open cases. */
  entitled: count,
  ...(Object.fromEntries(OUTCOMES.map((outcome) => [outcome, count])) as Record<
    (typeof OUTCOMES)[number],
    typeof count
  >),
  /** Of those, the entitled. */
  entitledOutcomes: z.record(z.literal(OUTCOMES), count),
  /** Urgent, confidential, staff, tests and bots: outside of all the others. */
  excluded: count,
  /** In how many of the intents a link was shown; in how many one was opened. */
  withLinks: count,
  withOpening: count,
})

const period = { site: siteId, from: day, to: day, zone: z.string(), generatedAt: instant }

/** What others would report: of the intents that were shown a link, the share in which no case was filed. */
const vendorStyle = z.object({ deflected: count, of: count, rate: share })

const unmeasured = z.object({
  /** Intents of which the widget says nothing, because the browser asks not to be followed. */
  intents: count,
  /** Cases that came through the widget although no event of their intent has arrived. */
  casesWithoutEvents: count,
  /** Of all intents, measured or not. */
  share,
  /** The share of confirmed intents if none, or all, of what was not measured had been confirmed. */
  confirmedBounds: z.object({ low: share, high: share }),
})

export const overviewReport = z.object({
  ...period,
  totals: intentCounts,
  /** The same number of days just before. */
  before: intentCounts,
  byDay: z.array(z.object({ day, ...intentCounts.shape, vendorStyle, casesFiled: count })),
  vendorStyle,
  vendorStyleBefore: vendorStyle,
  unmeasured,
  /** From the first event of an intent to its case. */
  timeToCase: z.object({
    cases: count,
    medianSeconds: z.number().nullable(),
    ninetiethSeconds: z.number().nullable(),
  }),
  responseTargets: z.object({
    kept: count,
    missed: count,
    /** Not answered yet, and still in time. */
    waiting: count,
    bySeverity: z.array(
      z.object({ severity: z.literal(SEVERITIES), kept: count, missed: count, waiting: count }),
    ),
  }),
  /** All cases, by any channel. */
  cases: z.object({ widget: count, email: count, desk: count }),
  /** Of confirmed intents alone, hence without the reversed; null: the site has set no cost. */
  savings: z.object({
    cases: count,
    cost: z.object({ amount: z.number(), currency: z.string() }).nullable(),
    amount: z.number().nullable(),
  }),
})

export const breakdownReport = z.object({
  ...period,
  by: z.literal(REPORT_DIMENSIONS),
  /** `value` null: not known. Most intents first. */
  rows: z.array(z.object({ value: z.string().nullable(), ...intentCounts.shape, vendorStyle })),
})

export const linkReport = z.object({
  ...period,
  links: z.array(
    z.object({
      articleId: z.string(),
      /** Null, as the address: the article is gone. */
      title: z.string().nullable(),
      url: z.string().nullable(),
      /** The source of content that it comes from. */
      source: z.string().nullable(),
      /** In how many intents each. */
      shown: count,
      opened: count,
      solved: count,
      filedAfter: count,
      /** Mean of where it stood in its lane, from 1. */
      meanPosition: z.number().nullable(),
      medianReadSeconds: z.number().nullable(),
    }),
  ),
  /** Further links, shown less often than these. */
  moreLinks: count,
})

/** Cases by their response target, the most pressing first. */
export const targetReport = z.object({
  ...period,
  cases: z.array(
    z.object({
      number: z.string(),
      account: z.string(),
      plan: z.literal(PLANS),
      severity: z.literal(SEVERITIES),
      openedAt: instant,
      respondBy: instant,
      respondedAt: instant.nullable(),
      state: z.literal(['kept', 'missed', 'near', 'waiting']),
    }),
  ),
})

const VERDICTS = ['fewer', 'more', 'no_difference', 'not_enough_data'] as const

/** The effect of links that come by themselves: the filing rate with them minus the one without. */
export const incrementalReport = z.object({
  /** From -1 to 1, as its interval; null: nothing to divide by. */
  effect: z.number().nullable(),
  /** A 95 % interval that may be looked at every day. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  intents: z.object(
    Object.fromEntries(ARMS.map((arm) => [arm, count])) as Record<(typeof ARMS)[number], typeof count>,
  ),
  accounts: z.object(
    Object.fromEntries(ARMS.map((arm) => [arm, count])) as Record<(typeof ARMS)[number], typeof count>,
  ),
  /** How likely so uneven a split would be if the hold-out were as designed; null: the design is not known. */
  sampleRatioP: z.number().nullable(),
  verdict: z.literal(VERDICTS),
  /** About how many more intents would tell; null where it cannot be said. */
  moreIntentsNeeded: count.nullable(),
})

/** The experiment of a site. */
export const experimentReport = z.object({
  site: siteId,
  generatedAt: instant,
  /** The designed share of accounts, from 0 to 1; 0: no experiment. */
  holdout: z.number().min(0).max(1),
  startedAt: instant.nullable(),
  result: incrementalReport,
  /** The estimate and its interval as they stood at the end of each day. */
  looks: z.array(
    z.object({ day, effect: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() }),
  ),
  guardrails: z.array(
    z.object({
      name: z.literal(['time_to_case', 're_contact']),
      suggestions: z.number().nullable(),
      holdout: z.number().nullable(),
      /** Seconds, or a share. */
      unit: z.literal(['seconds', 'share']),
      verdict: z.literal(['worse', 'not_worse', 'not_enough_data']),
    }),
  ),
})

/** That content has been made for a topic. */
export const gapDone = z.object({
  at: instant,
  by: z.string(),
  articleIds: z.array(z.string()),
  /**
   * Of the logged questions: how many were asked again, how many had one of the articles among the first three links of its
   * lane when they were logged, and how many have it now. Null: not asked again yet.
   */
  gain: z.object({ asked: count, answeredBefore: count, answeredNow: count, askedAt: instant }).nullable(),
})

/** Questions that content has failed, by what they ask for; what caused most cases first. */
export const gapReport = z.object({
  ...period,
  /** Besides those that are listed; they were asked least. */
  moreTopics: count,
  topics: z.array(
    z.object({
      id: z.string(),
      /** The question that stands for it. */
      title: z.string(),
      languages: z.array(z.string()),
      /**
       * Intents in it: all; without a result; with results, none of them opened; filed after links were shown, be they
       * opened or not.
       */
      intents: count,
      withoutResult: count,
      withoutOpening: count,
      filed: count,
      /** Cases that came of it, with links or without. */
      cases: count,
      questions: z.array(z.object({ text: z.string(), language: z.string().nullable(), intents: count })),
      /** What support answered to the cases of this topic. */
      answers: z.array(z.object({ caseNumber: z.string(), text: z.string(), at: instant })),
      /** What was shown most and did not help; `opened`: how often it was read all the same. */
      closeArticles: z.array(
        z.object({
          articleId: z.string(),
          title: z.string().nullable(),
          url: z.string().nullable(),
          shown: count,
          opened: count,
        }),
      ),
      /** Null: open. */
      done: gapDone.nullable(),
    }),
  ),
})

export const gapArticles = z.strictObject({
  articleIds: z
    .array(z.string().min(1).max(2_000))
    .min(1)
    .max(LIMITS.articlesPerGap)
    .meta({ description: 'What answers the topic now: ids, or the addresses of articles' }),
})

export const siteQuery = z.object({ site: siteId })

/** What there is to be found, and how old it is. */
export const contentReport = z.object({
  generatedAt: instant,
  sources: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      address: z.string(),
      articles: count,
      lastRunAt: instant.nullable(),
      lastRunFailed: z.boolean(),
      nextRunAt: instant.nullable(),
      /** Articles by when they last changed. */
      freshness: z.object({ withinMonth: count, withinYear: count, older: count, unknown: count }),
    }),
  ),
})
