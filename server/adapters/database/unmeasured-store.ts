import { sql } from 'kysely'
import type { UnmeasuredStore } from '../../deflection/unmeasured/unmeasured-store.ts'
import type { Database } from './database.ts'

export function createUnmeasuredStore({ kysely }: Database): UnmeasuredStore {
  return {
    async count({ id, site, day, reason }, at) {
      // One statement: the id is noted when the count is, or neither.
      await sql`
      with noted as (
        insert into unmeasured_notice (id, at) values (${id}, ${at}) on conflict (id) do nothing returning id
      )
      insert into unmeasured_day (site, day, reason, intents)
      select ${site}, ${day}::date, ${reason}, 1 from noted
      on conflict (site, day, reason) do update set intents = unmeasured_day.intents + 1`.execute(kysely)
    },

    async forgetIdsBefore(instant) {
      await kysely.deleteFrom('unmeasured_notice').where('at', '<', instant).execute()
    },
  }
}
