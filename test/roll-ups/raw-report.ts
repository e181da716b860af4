import { type Kysely, sql } from 'kysely'
import type { DatabaseSchema } from '../../server/adapters/database/schema.ts'
import { OUTCOMES, type Outcome } from '../../server/contract/vocabulary.ts'

/** Of each outcome: all, and the entitled. */
export type DayCounts = Record<Outcome, [number, number]> & {
  day: string
  withLinks: number
  withOpening: number
  filedWithLinks: number
}

/**
 * The outcomes of a site's intents by day, straight from its events, in one SQL statement that shares nothing with what
 * counts them in the server: excluded intents and those of which only a case is known are left out.
 */
export async function rawReport(
  kysely: Kysely<DatabaseSchema>,
  { site, zone }: { site: string; zone: string },
): Promise<DayCounts[]> {
  const { rows } = await sql<DayCounts>`
    with event as (
      select * from intent_event where site = ${site}
    ), last_no as (
      select intent, max(at) as at from event where type = 'not_solved' group by intent
    ), intent as (
      select event.intent, min(event.at) as started_at,
        min(event.at) filter (
          where type = 'solved' and (last_no.at is null or event.at > last_no.at)
        ) as confirmed_at,
        case when bool_or(type = 'case_filed') then coalesce(
          min(event.at) filter (where type = 'case_created'),
          min(event.at) filter (where type = 'case_filed')
        ) end as filed_at,
        (array_agg(contact order by event.at, type = 'case_filed', id) filter (where contact is not null))[1]
          as contact,
        bool_or(type = 'case_started' and source = 'attach') as submitted,
        bool_or(account is not null) as entitled,
        coalesce(bool_or(exclusion in ('staff', 'test', 'bot')), false)
          or coalesce(
            bool_or(exclusion is not null) filter (where type = 'case_filed'),
            bool_or(exclusion is not null)
          ) as excluded,
        bool_or(type <> 'case_filed') as told,
        bool_or(type = 'suggestion_viewed' and article_id is not null) as with_links,
        bool_or(type in ('suggestion_clicked', 'article_read') and article_id is not null) as with_opening
      from event left join last_no using (intent)
      group by event.intent
    ), taken_back as (
      select intent.intent from intent join event as filed on filed.contact = intent.contact
      where filed.type = 'case_filed'
        and filed.at between confirmed_at and confirmed_at + interval '7 days'
      union
      select intent.intent from intent join event as filed on filed.intent = intent.intent
      where filed.type in ('case_filed', 'case_created') and intent.filed_at is not null
        and filed.at between confirmed_at and confirmed_at + interval '7 days'
    ), ended as (
      select intent.*,
        case
          when confirmed_at is null or filed_at < confirmed_at then
            case when filed_at is null then 'unknown' else 'filed' end
          when taken_back.intent is not null then 'reversed'
          else 'confirmed'
        end as outcome
      from intent left join taken_back using (intent)
    )
    select (started_at at time zone ${zone})::date as day, ${sql.join(OUTCOMES.map(countsOfOutcome))},
      count(*) filter (where with_links) as "withLinks",
      count(*) filter (where with_opening) as "withOpening",
      count(*) filter (where with_links and (filed_at is not null or submitted)) as "filedWithLinks"
    from ended where told and not excluded
    group by day order by day`.execute(kysely)
  return rows
}

function countsOfOutcome(outcome: Outcome) {
  return sql`json_build_array(
    count(*) filter (where outcome = ${outcome}),
    count(*) filter (where outcome = ${outcome} and entitled)
  ) as ${sql.ref(outcome)}`
}

/** The same figures, as the roll-ups have them: of the totals of each day, a row for each outcome that there was. */
export async function rolledUpReport(kysely: Kysely<DatabaseSchema>, site: string): Promise<DayCounts[]> {
  const rows = await kysely
    .selectFrom('intent_day')
    .selectAll()
    .where('site', '=', site)
    .where('dimension', '=', 'all')
    .orderBy('day')
    .execute()
  return rows
    .filter(({ intents }) => intents > 0)
    .map((row) => ({
      day: row.day,
      confirmed: [row.confirmed, row.entitled_confirmed],
      reversed: [row.reversed, row.entitled_reversed],
      filed: [row.filed, row.entitled_filed],
      unknown: [row.unknown, row.entitled_unknown],
      withLinks: row.with_links,
      withOpening: row.with_opening,
      filedWithLinks: row.filed_with_links,
    }))
}
