import { type Kysely, sql } from 'kysely'
import { addressKey } from '../../content/answers/address-key.ts'
import { REVERSAL_MS } from '../../deflection/classify-intent.ts'
import type { GapIntent } from '../../deflection/gaps/gap-store.ts'
import type { DatabaseSchema } from './schema.ts'

type GapIntentRow = Pick<
  GapIntent,
  'intent' | 'language' | 'plan' | 'day' | 'links' | 'question' | 'filed'
> & {
  started_at: Date
  with_links: boolean
  with_opening: boolean
  case_number: string | null
  caused_case: string | null
  answered_with: string[] | null
  linked: string[] | null
  contact_name: string | null
}

/**
 * Counted intents that content has failed, with what was asked last and what support answered with. Whoever sees no links
 * by themselves (a hold-out) was not failed by what they were not shown.
 */
export async function readGapIntents(
  kysely: Kysely<DatabaseSchema>,
  site: string,
  limit: number,
): Promise<GapIntent[]> {
  // The bounds on `at` spare the partitions of all other months.
  const { rows } = await sql<GapIntentRow>`
    with failed as (
      select intent, day, started_at, last_at, outcome, contact, confirmed_at, plan, language, with_links, with_opening, links
      from intent_fact
      where site = ${site} and exclusion is null and measured and outcome <> 'confirmed'
        and (not with_links or not with_opening or outcome in ('filed', 'reversed'))
        and (with_links or arm is distinct from 'holdout')
      order by started_at desc, intent desc
      limit ${limit}
    )
    select failed.intent, failed.day, failed.started_at, failed.plan, failed.language, failed.with_links,
      failed.with_opening, failed.links, failed.outcome in ('filed', 'reversed') as filed,
      coalesce(asked.question, support_case.subject) as question,
      filed.number as case_number, coalesce(filed.number, reversing.number) as caused_case,
      case when asked.question is null then support_case.opened_by_name end as contact_name,
      answers.answered_with, links_given.linked
    from failed
    left join lateral (
      select question from intent_event
      where site = ${site} and intent = failed.intent and type = 'search' and question is not null
        and at between failed.started_at and failed.last_at
      order by at desc, id desc limit 1
    ) as asked on true
    left join lateral (
      select substring(id from '^case:(C-[1-9][0-9]*)$') as number from intent_event
      where site = ${site} and intent = failed.intent and type = 'case_filed'
        and at between failed.started_at and failed.last_at
      order by at, id limit 1
    ) as filed on true
    left join lateral (
      select substring(id from '^case:(C-[1-9][0-9]*)$') as number from intent_event
      where site = ${site} and contact = failed.contact and type = 'case_filed'
        and at between failed.confirmed_at and failed.confirmed_at + ${REVERSAL_MS} * interval '1 millisecond'
      order by at, id limit 1
    ) as reversing on failed.outcome = 'reversed' and filed.number is null
    left join support_case on support_case.number = substring(filed.number from 3)::bigint
      and support_case.site = ${site} and not support_case.confidential
    left join lateral (
      select json_agg(coalesce(article.address_key, given_answer.target)) as answered_with
      from given_answer left join article on article.id = given_answer.target
      where given_answer.origin = 'case' and given_answer.origin_key = filed.number
    ) as answers on support_case.number is not null
    left join lateral (
      select json_agg(distinct link ->> 'url') as linked
      from case_entry, jsonb_array_elements(case_entry.links) as link
      where case_number = support_case.number and author_role = 'support' and not support_only
    ) as links_given on support_case.number is not null
    where coalesce(asked.question, support_case.subject) is not null
    order by failed.started_at, failed.intent`.execute(kysely)
  return rows.map(
    ({
      started_at,
      with_links,
      with_opening,
      case_number,
      caused_case,
      answered_with,
      linked,
      contact_name,
      ...intent
    }) => ({
      ...intent,
      startedAt: started_at,
      withLinks: with_links,
      withOpening: with_opening,
      caseNumber: case_number,
      causedCase: caused_case,
      answeredWith: [
        ...new Set([...(answered_with ?? []), ...(linked ?? []).map((url) => addressKey(url) ?? url)]),
      ],
      names: contact_name === null ? [] : [contact_name],
    }),
  )
}
