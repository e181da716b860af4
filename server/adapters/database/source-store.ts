import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Source, SourceRunRecord } from '../../content/sources/source.ts'
import type { PageState, Remembrance } from '../../content/sources/source-memory.ts'
import type { RunHold, SourceStore } from '../../content/sources/source-store.ts'
import type { Database } from './database.ts'
import { inChunks } from './in-chunks.ts'
import type { DatabaseSchema } from './schema.ts'
import { jsonb, storable } from './storable-text.ts'
import type { ContentSourceTable, StoredSourceRun } from './tables/content-tables.ts'

/** Holds are measured by the database's clock: the servers' may differ. */
const NOW = sql<Date>`now()`
const IS_FREE = sql<boolean>`(run_owner is null or run_held_until <= now())`

export function createSourceStore({ kysely }: Database): SourceStore {
  return {
    register: (definition) =>
      kysely.transaction().execute((transaction) => register(transaction, definition)),

    async list() {
      const rows = await selectSources(kysely).orderBy('name').execute()
      return rows.map(sourceOf)
    },

    async find(name) {
      const row = await selectSources(kysely).where('name', '=', name).executeTakeFirst()
      return row ? sourceOf(row) : null
    },

    async remove(name) {
      const { numDeletedRows } = await kysely
        .deleteFrom('content_source')
        .where('name', '=', name)
        .executeTakeFirstOrThrow()
      return numDeletedRows > 0
    },

    forget: (name) => kysely.transaction().execute((transaction) => forget(transaction, name)),

    async due(now) {
      const rows = await kysely
        .selectFrom('content_source')
        .select('name')
        .where('next_run_at', '<=', now)
        .where(IS_FREE)
        .orderBy('next_run_at')
        .execute()
      return rows.map(({ name }) => name)
    },

    async begin(name, hold, insteadOf) {
      const begun = await kysely
        .updateTable('content_source')
        .set({ run_owner: hold.owner, run_started_at: NOW, run_held_until: heldUntil(hold) })
        .where('name', '=', name)
        .where(({ or, eb }) => or([IS_FREE, ...(insteadOf ? [eb('run_owner', '=', insteadOf)] : [])]))
        .returning('name')
        .executeTakeFirst()
      if (begun) return 'begun'
      const held = await kysely
        .selectFrom('content_source')
        .select('run_owner')
        .where('name', '=', name)
        .executeTakeFirst()
      return held ? { heldBy: held.run_owner ?? '' } : 'unknown_source'
    },

    async extend(name, hold) {
      const extended = await kysely
        .updateTable('content_source')
        .set({ run_held_until: heldUntil(hold) })
        .where('name', '=', name)
        .where('run_owner', '=', hold.owner)
        .returning('name')
        .executeTakeFirst()
      return extended !== undefined
    },

    async end(name, owner, { record, failedRuns, nextRunAt }) {
      await kysely
        .updateTable('content_source')
        .set({
          run_owner: null,
          run_started_at: null,
          run_held_until: null,
          last_run: jsonb(storedRun(record)),
          failed_runs: failedRuns,
          next_run_at: nextRunAt,
        })
        .where('name', '=', name)
        .where('run_owner', '=', owner)
        .execute()
    },

    async memory(name) {
      const source = await kysely
        .selectFrom('content_source')
        .select('cursor')
        .where('name', '=', name)
        .executeTakeFirst()
      const rows = await kysely
        .selectFrom('content_source_page')
        .select(['key', 'article_id as articleId', 'data'])
        .where('source', '=', name)
        .execute()
      return { cursor: source?.cursor ?? null, pages: new Map(rows.map((row) => [row.key, row])) }
    },

    remember: (name, learned) =>
      kysely.transaction().execute((transaction) => remember(transaction, name, learned)),
  }
}

async function register(
  transaction: Transaction<DatabaseSchema>,
  { name, kind, address, options, every }: Parameters<SourceStore['register']>[0],
): Promise<void> {
  const known = await transaction
    .selectFrom('content_source')
    .select([
      'every_seconds',
      sql<boolean>`(kind, address, options) = (${kind}, ${storable(address)}, ${jsonb(options)})`.as('same'),
    ])
    .where('name', '=', name)
    .forUpdate()
    .executeTakeFirst()
  if (known && !known.same) await forget(transaction, name)
  const every_seconds = every === undefined ? (known?.every_seconds ?? null) : every
  const next_run_at = every_seconds === null ? null : NOW
  const definition = { kind, address, options: jsonb(options), every_seconds, next_run_at }
  await transaction
    .insertInto('content_source')
    .values({ name, ...definition })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(definition))
    .execute()
}

/** Which article came of which page stays: a page that fails from now on keeps its own. */
async function forget(transaction: Transaction<DatabaseSchema>, name: string): Promise<void> {
  await transaction
    .updateTable('content_source_page')
    .set({ data: null })
    .where('source', '=', name)
    .execute()
  await transaction.updateTable('content_source').set({ cursor: null }).where('name', '=', name).execute()
}

async function remember(
  transaction: Transaction<DatabaseSchema>,
  source: string,
  { pages, forgotten, cursor }: Remembrance,
): Promise<void> {
  // A key that stands twice: the last one counts.
  const byKey = new Map(pages.map((page) => [storable(page.key), page]))
  for (const chunk of inChunks([...byKey])) await writePages(transaction, source, chunk)
  for (const chunk of inChunks(forgotten)) {
    await transaction
      .deleteFrom('content_source_page')
      .where('source', '=', source)
      .where('key', 'in', chunk)
      .execute()
  }
  if (cursor === undefined) return
  await transaction
    .updateTable('content_source')
    .set({ cursor: jsonb(cursor) })
    .where('name', '=', source)
    .execute()
}

async function writePages(
  transaction: Transaction<DatabaseSchema>,
  source: string,
  pages: [key: string, page: PageState][],
): Promise<void> {
  await transaction
    .insertInto('content_source_page')
    .values(
      pages.map(([key, { articleId, data }]) => ({ source, key, article_id: articleId, data: jsonb(data) })),
    )
    .onConflict((conflict) =>
      conflict.columns(['source', 'key']).doUpdateSet(({ ref }) => ({
        article_id: ref('excluded.article_id'),
        data: ref('excluded.data'),
      })),
    )
    .execute()
}

function selectSources(kysely: Kysely<DatabaseSchema>) {
  return kysely
    .selectFrom('content_source')
    .select(['name', 'kind', 'address', 'options', 'every_seconds', 'next_run_at', 'last_run', 'failed_runs'])
    .select(sql<Date | null>`case when run_held_until > now() then run_started_at end`.as('running_since'))
}

type SourceRow = Pick<
  Selectable<ContentSourceTable>,
  'name' | 'kind' | 'address' | 'options' | 'every_seconds' | 'next_run_at' | 'last_run' | 'failed_runs'
> & { running_since: Date | null }

function sourceOf(row: SourceRow): Source {
  const { name, kind, address, options } = row
  return {
    name,
    kind,
    address,
    options,
    every: row.every_seconds,
    nextRunAt: row.next_run_at,
    lastRun: row.last_run && runOf(row.last_run),
    failedRuns: row.failed_runs,
    runningSince: row.running_since,
  }
}

function storedRun({ startedAt, endedAt, ...run }: SourceRunRecord): StoredSourceRun {
  return { ...run, startedAt: startedAt.toISOString(), endedAt: endedAt.toISOString() }
}

function runOf({ startedAt, endedAt, ...run }: StoredSourceRun): SourceRunRecord {
  return { ...run, startedAt: new Date(startedAt), endedAt: new Date(endedAt) }
}

function heldUntil({ seconds }: RunHold) {
  return sql<Date>`now() + make_interval(secs => ${seconds})`
}
