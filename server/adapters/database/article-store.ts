import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Article } from '../../content/article.ts'
import type { ArticleStore, PutOutcome } from '../../content/article-store.ts'
import type { Database } from './database.ts'
import { inChunks } from './in-chunks.ts'
import type { DatabaseSchema } from './schema.ts'
import { jsonb, storable } from './storable-text.ts'

interface ArticleRow {
  id: string
  source: string
  revision: number
  content_hash: string | null
  article: Article | null
}

export function createArticleStore({ kysely }: Database): ArticleStore {
  return {
    put: (source, articles) =>
      kysely.transaction().execute((transaction) => putAll(transaction, source, articles)),

    removeAllBut: (source, keep) =>
      kysely.transaction().execute((transaction) => removeAllBut(transaction, source, keep)),

    async storeId() {
      const { store_id } = await kysely
        .selectFrom('content_revision')
        .select('store_id')
        .executeTakeFirstOrThrow()
      return store_id
    },

    async countOf(source) {
      const { count } = await kysely
        .selectFrom('article')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('source', '=', source)
        .where('content_hash', 'is not', null)
        .executeTakeFirstOrThrow()
      return count
    },

    async find(id) {
      const row = await kysely.selectFrom('article').select('article').where('id', '=', id).executeTakeFirst()
      return row?.article ?? null
    },

    async revision() {
      const { value } = await kysely.selectFrom('content_revision').select('value').executeTakeFirstOrThrow()
      return value
    },

    async changesAfter(revision, limit) {
      const rows = await kysely
        .selectFrom('article')
        .select(['revision', 'id', 'article'])
        .where('revision', '>', revision)
        .orderBy('revision')
        .limit(limit)
        .execute()
      return rows.map((row) => ({ ...row, answeredWith: [] }))
    },
  }
}

async function putAll(
  transaction: Transaction<DatabaseSchema>,
  source: string,
  articles: Article[],
): Promise<PutOutcome> {
  const outcome: PutOutcome = { added: 0, changed: 0, unchanged: 0, refused: [] }
  const nextRevision = await takeRevisions(transaction)
  // An id that stands twice in a batch: the last one counts.
  const byId = new Map(articles.map((article) => [storable(article.id), storable(article)]))
  for (const chunk of inChunks([...byId.values()])) {
    const known = await knownArticles(transaction, chunk)
    const rows: ArticleRow[] = []
    for (const article of chunk) {
      const before = known.get(article.id)
      const content_hash = contentHash(article)
      if (before && before.content_hash !== null && before.source !== storable(source)) {
        outcome.refused.push({ id: article.id, ownedBy: before.source })
      } else if (before?.content_hash === content_hash) {
        outcome.unchanged += 1
      } else {
        outcome[before && before.content_hash !== null ? 'changed' : 'added'] += 1
        rows.push({ id: article.id, source, revision: nextRevision.take(), content_hash, article })
      }
    }
    await write(transaction, rows)
  }
  await nextRevision.store()
  return outcome
}

async function removeAllBut(
  transaction: Transaction<DatabaseSchema>,
  source: string,
  keep: ReadonlySet<string>,
): Promise<number> {
  const nextRevision = await takeRevisions(transaction)
  const kept = new Set(Array.from(keep, storable))
  const present = await transaction
    .selectFrom('article')
    .select('id')
    .where('source', '=', source)
    .where('content_hash', 'is not', null)
    .orderBy('revision')
    .execute()
  const removed = present.filter(({ id }) => !kept.has(id))
  for (const chunk of inChunks(removed)) {
    const tombstones = chunk.map(({ id }) => ({
      id,
      source,
      revision: nextRevision.take(),
      content_hash: null,
      article: null,
    }))
    await write(transaction, tombstones)
  }
  await nextRevision.store()
  return removed.length
}

/**
 * The revisions that follow the newest one. Its row is locked until the transaction ends, so writers take turns: a reader
 * that sees revision N never misses a change up to N that another writer commits later.
 */
async function takeRevisions(transaction: Transaction<DatabaseSchema>) {
  const { value: newest } = await transaction
    .selectFrom('content_revision')
    .select('value')
    .forUpdate()
    .executeTakeFirstOrThrow()
  let last = newest
  return {
    take: () => ++last,
    async store() {
      if (last > newest) await transaction.updateTable('content_revision').set({ value: last }).execute()
    },
  }
}

async function knownArticles(transaction: Transaction<DatabaseSchema>, articles: Article[]) {
  const rows = await transaction
    .selectFrom('article')
    .select(['id', 'source', 'content_hash'])
    .where(
      'id',
      'in',
      articles.map(({ id }) => id),
    )
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

async function write(transaction: Transaction<DatabaseSchema>, rows: ArticleRow[]): Promise<void> {
  if (rows.length === 0) return
  await transaction
    .insertInto('article')
    .values(rows.map((row) => ({ ...row, article: jsonb(row.article) })))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        source: ref('excluded.source'),
        revision: ref('excluded.revision'),
        content_hash: ref('excluded.content_hash'),
        article: ref('excluded.article'),
      })),
    )
    .execute()
}

/** Of every property, in one order, whatever order the importer wrote them in. */
function contentHash(article: Article): string {
  return createHash('sha256')
    .update(JSON.stringify(inOneOrder(article)))
    .digest('base64url')
}

function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, item]) => [key, inOneOrder(item)]))
}
