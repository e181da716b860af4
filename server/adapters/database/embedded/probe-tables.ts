import { type Kysely, sql } from 'kysely'
import type { DatabaseSchema } from '../schema.ts'

/**
 * Reads the first and the last row of every table through its primary key, index and table both. A file that was cut
 * short or emptied reads as an empty table otherwise, and rows would be missing without a word.
 *
 * @throws what PostgreSQL says of the damage.
 */
export async function probeTables(kysely: Kysely<DatabaseSchema>): Promise<void> {
  await kysely.transaction().execute(async (transaction) => {
    await sql`set local enable_seqscan = off`.execute(transaction)
    await sql`set local enable_bitmapscan = off`.execute(transaction)
    await sql`set local enable_indexonlyscan = off`.execute(transaction)
    await sql`set local enable_sort = off`.execute(transaction)
    await PROBE.execute(transaction)
  })
}

/**
 * The one table without a key always has its one row, once it was made.
 *
 * @throws when the row is not there.
 */
export async function probeContentRevision(kysely: Kysely<DatabaseSchema>): Promise<void> {
  await kysely
    .selectFrom('content_revision')
    .select('value')
    .executeTakeFirstOrThrow(() => new Error('the table content_revision has lost its row'))
}

const PROBE = sql`
  do $probe$
  declare
    probed record;
    direction text;
  begin
    for probed in
      select
        indrelid::regclass as name,
        (
          select string_agg(quote_ident(attname), ' %1$s, ' order by place) || ' %1$s'
          from unnest(indkey) with ordinality as key (number, place)
          join pg_attribute on attrelid = indrelid and attnum = number
        ) as ordering
      from pg_index
      join pg_class on pg_class.oid = indrelid
      where indisprimary and relkind = 'r' and relnamespace::regnamespace::text in ('public', 'pgboss')
    loop
      foreach direction in array array['asc', 'desc'] loop
        execute format('select t from %s as t order by %s limit 1', probed.name, format(probed.ordering, direction));
      end loop;
    end loop;
  end
  $probe$`
