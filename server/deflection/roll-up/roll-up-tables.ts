/**
 * What is kept of a day: sums over the facts of its intents, each row by a key. `intent_day` holds an intent once for all
 * (dimension `all`) and once for each dimension; an empty value is one that is not known. The two tables of durations are
 * histograms, from which any quantile of any period can be told.
 */
export const ROLL_UP_TABLES = {
  intent_day: {
    keys: ['site', 'day', 'dimension', 'value'],
    counts: [
      'intents',
      'entitled',
      'confirmed',
      'reversed',
      'filed',
      'unknown',
      'entitled_confirmed',
      'entitled_reversed',
      'entitled_filed',
      'entitled_unknown',
      'excluded',
      'with_links',
      'with_opening',
      /** Of those with links, in which a case was filed in the intent itself. */
      'filed_with_links',
      /** Intents of which nothing but a case through the widget is known; in no other count. */
      'cases_without_events',
    ],
  },
  link_day: {
    keys: ['site', 'day', 'article_id'],
    counts: ['shown', 'opened', 'solved', 'filed_after', 'positions', 'position_sum'],
  },
  link_read_day: { keys: ['site', 'day', 'article_id', 'seconds'], counts: ['readings'] },
  time_to_case_day: { keys: ['site', 'day', 'seconds'], counts: ['cases'] },
} as const

export type RollUpTable = keyof typeof ROLL_UP_TABLES
export type RollUpCount<Table extends RollUpTable> = (typeof ROLL_UP_TABLES)[Table]['counts'][number]
