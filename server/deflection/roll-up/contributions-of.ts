import { REPORT_DIMENSIONS } from '../../contract/vocabulary.ts'
import type { IntentFact, LinkFact } from './intent-fact.ts'
import { ROLL_UP_TABLES, type RollUpCount, type RollUpTable } from './roll-up-tables.ts'

/** What one fact adds to one row. */
export interface Contribution {
  table: RollUpTable
  /** In the order of the table's keys. */
  key: readonly (string | number)[]
  /** In the order of the table's counts. */
  counts: readonly number[]
}

/**
 * All that a fact adds to the roll-ups of its day. An excluded intent adds to `excluded` alone; one of which only a case is
 * known adds to `cases_without_events` alone.
 */
export function contributionsOf(fact: IntentFact): Contribution[] {
  const { site, day } = fact
  const ofAll = contribution('intent_day', [site, day, 'all', ''], countsOf(fact))
  const contributions = [
    ofAll,
    ...REPORT_DIMENSIONS.map((dimension) => ({
      ...ofAll,
      key: [site, day, dimension, fact[dimension] ?? ''],
    })),
  ]
  if (fact.exclusion !== null || !fact.measured) return contributions
  if (fact.secondsToCase !== null) {
    contributions.push(contribution('time_to_case_day', [site, day, fact.secondsToCase], { cases: 1 }))
  }
  return [...contributions, ...fact.links.flatMap((link) => ofLink(fact, link))]
}

type Counts<Table extends RollUpTable> = Partial<Record<RollUpCount<Table>, number>>

function countsOf(fact: IntentFact): Counts<'intent_day'> {
  if (!fact.measured) return fact.exclusion === null ? { cases_without_events: 1 } : {}
  if (fact.exclusion !== null) return { excluded: 1 }
  const entitled = fact.account !== null
  return {
    intents: 1,
    [fact.outcome]: 1,
    ...(entitled && { entitled: 1, [`entitled_${fact.outcome}`]: 1 }),
    with_links: Number(fact.withLinks),
    with_opening: Number(fact.withOpening),
    // What was sent by the site's own form was not deflected, whatever became of it.
    filed_with_links: Number(fact.withLinks && (fact.filedAt !== null || fact.submitted)),
  }
}

function ofLink({ site, day, outcome }: IntentFact, link: LinkFact): Contribution[] {
  const { articleId, shown, opened, solved, position, readMs } = link
  const filed = outcome === 'filed' || outcome === 'reversed'
  const counted = contribution('link_day', [site, day, articleId], {
    shown: Number(shown),
    opened: Number(opened),
    solved: Number(solved),
    filed_after: Number(opened && filed),
    positions: Number(position !== null),
    position_sum: position ?? 0,
  })
  if (readMs === null) return [counted]
  const read = [site, day, articleId, secondsRead(readMs)]
  return [counted, contribution('link_read_day', read, { readings: 1 })]
}

/** To two significant digits, so that a page has at most some 200 different ones however often it is read. */
function secondsRead(milliseconds: number): number {
  return Number((milliseconds / 1000).toPrecision(2)) >= 10
    ? Number((milliseconds / 1000).toPrecision(2))
    : Math.round(milliseconds / 1000)
}

function contribution<Table extends RollUpTable>(
  table: Table,
  key: readonly (string | number)[],
  counts: Counts<Table>,
): Contribution {
  const columns: readonly RollUpCount<Table>[] = ROLL_UP_TABLES[table].counts
  return { table, key, counts: columns.map((column) => counts[column] ?? 0) }
}
