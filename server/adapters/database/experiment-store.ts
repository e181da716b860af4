import { sql } from 'kysely'
import type { ExperimentStore } from '../../deflection/experiment/experiment-store.ts'
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

    async startedAt(site) {
      const { first } = await kysely
        .selectFrom('experiment_account')
        .select(({ fn }) => fn.min('assigned_at').as('first'))
        .where('site', '=', site)
        .executeTakeFirstOrThrow()
      return first
    },
  }
}
