import { sql } from 'kysely'
import type { ExperimentDay, ExperimentStore } from '../../deflection/experiment/experiment-store.ts'
import type { Database } from './database.ts'

export function createExperimentStore({ kysely }: Pick<Database, 'kysely'>): ExperimentStore {
  const find: ExperimentStore['find'] = async (site, account) => {
    const row = await kysely
      .selectFrom('experiment_account')
      .select('arm')
      .where('site', '=', site)
      .where('account', '=', account)
      .executeTakeFirst()
    return row?.arm ?? null
  }
  return {
    find,

    assign: ({ site, account, plan }, { holdout, at, draw }) =>
      kysely.transaction().execute(async (transaction) => {
        // Two servers that meet two accounts at the same moment must not give them one position.
        await sql`select pg_advisory_xact_lock(hashtextextended(${`guichet experiment ${site}`}, 0))`.execute(
          transaction,
        )
        const known = await transaction
          .selectFrom('experiment_account')
          .select('arm')
          .where('site', '=', site)
          .where('account', '=', account)
          .executeTakeFirst()
        if (known) return known.arm
        const { last } = await transaction
          .selectFrom('experiment_account')
          .select(({ fn }) => fn.max('position').as('last'))
          .where('site', '=', site)
          .where('plan', '=', plan)
          .executeTakeFirstOrThrow()
        const position = last === null ? 0 : last + 1
        const arm = draw(position)
        await transaction
          .insertInto('experiment_account')
          .values({ site, account, plan, position, arm, holdout, assigned_at: at })
          .execute()
        return arm
      }),

    async designOf(site) {
      const { first, least, most } = await kysely
        .selectFrom('experiment_account')
        .select(({ fn }) => [
          fn.min('assigned_at').as('first'),
          fn.min('holdout').as('least'),
          fn.max('holdout').as('most'),
        ])
        .where('site', '=', site)
        .executeTakeFirstOrThrow()
      return first && { startedAt: first, holdout: least === most ? least : null }
    },

    async daysOf(site, until) {
      const { rows } = await sql<ExperimentDay>`
        select fact.day, fact.account, coalesce(participant.plan, min(fact.plan), '') as plan, fact.arm,
          count(*)::int as intents,
          (count(*) filter (where fact.filed_within_week))::int as filed,
          (count(*) filter (where exists (
            select from intent_fact as next
            where next.site = fact.site and next.contact = fact.contact and next.intent <> fact.intent
              and next.last_at > fact.last_at and next.started_at > fact.last_at
              and next.started_at <= fact.started_at + interval '7 days'
          )))::int as returned,
          count(fact.seconds_to_case)::int as cases,
          coalesce(sum(ln(1 + greatest(fact.seconds_to_case, 0)::double precision)), 0) as "logSeconds"
        from intent_fact as fact
        left join experiment_account as participant
          on participant.site = fact.site and participant.account = fact.account
        where fact.site = ${site} and fact.started_at < ${until} and fact.arm is not null
          and fact.account is not null and fact.exclusion is null and fact.measured
          and fact.source is distinct from 'attach'
        group by fact.day, fact.account, fact.arm, participant.plan
        order by fact.day, fact.account`.execute(kysely)
      return rows
    },
  }
}
