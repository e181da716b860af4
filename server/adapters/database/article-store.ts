import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { addressKey } from '../../content/answers/address-key.ts'
import type { Article } from '../../content/article.ts'
import type { ArticleStore, PutOutcome } from '../../content/article-store.ts'
import type { Database } from './database.ts'
import { questionsAnsweredBy, raiseTargets, replaceThreadAnswers } from './given-answers.ts'
import { inChunks } from './in-chunks.ts'
import { type NextRevisions, nextRevisions } from './next-revisions.ts'
import type { DatabaseSchema } from './schema.ts'
import { jsonb, storable } from './storable-text.ts'

interface ArticleRow {
  id: string
  source: string
  revision: number
  content_hash: string | null
  article: Article | null
  address_key: string | null
}

export function createArticleStore({ kysely }: Database): ArticleStore {
  return {
    put: (source, articles) =>
      kysely.transaction().execute((transaction) => putAll(transaction, source, articles)),

    remove(source, ids) {
      const gone = new Set(ids.map(storable))
      return kysely
        .transaction()
        .execute((transaction) => removeWhere(transaction, source, (id) => gone.has(id)))
    },

    removeAllBut(source, keep) {
      const kept = new Set(Array.from(keep, storable))
      return kysely
        .transaction()
        .execute((transaction) => removeWhere(transaction, source, (id) => !kept.has(id)))
    },

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

    async hasPrivate() {
      // Word for word the condition of its index: without it the articles themselves would be read.
      const found = await sql`
        select 1 from article
        where content_hash is not null and article -> 'audience' <> '["everyone"]'::jsonb limit 1`.execute(
        kysely,
      )
      return found.rows.length > 0
    },

    async idsAt(addressKeys) {
      const ids = new Map<string, string>()
      for (const chunk of inChunks(addressKeys)) {
        const rows = await kysely
          .selectFrom('article')
          .select(['id', 'address_key'])
          .where('address_key', 'in', chunk)
          .where('content_hash', 'is not', null)
          .orderBy('id', 'desc')
          .execute()
        for (const { id, address_key } of rows) ids.set(address_key as string, id)
      }
      return ids
    },

    async revision() {
      const { value } = await kysely.selectFrom('content_revision').select('value').executeTakeFirstOrThrow()
      return value
    },

    async changesAfter(revision, limit) {
      const rows = await kysely
        .selectFrom('article')
        .select(['revision', 'id', 'article', 'address_key'])
        .where('revision', '>', revision)
        .orderBy('revision')
        .limit(limit)
        .execute()
      const questions = await questionsAnsweredBy(kysely, rows)
      return rows.map(({ revision, id, article }) => ({
        revision,
        id,
        article,
        answeredWith: questions.get(id) ?? [],
      }))
    },
  }
}

async function putAll(
  transaction: Transaction<DatabaseSchema>,
  source: string,
  articles: Article[],
): Promise<PutOutcome> {
  const outcome: PutOutcome = { added: 0, changed: 0, unchanged: 0, refused: [] }
  const revisions = await nextRevisions(transaction)
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
        rows.push({
          id: article.id,
          source,
          revision: revisions.take(),
          content_hash,
          article,
          address_key: addressKey(article.url),
        })
      }
    }
    await write(transaction, rows, revisions)
  }
  await revisions.store()
  return outcome
}

async function removeWhere(
  transaction: Transaction<DatabaseSchema>,
  source: string,
  isRemoved: (id: string) => boolean,
): Promise<number> {
  const revisions = await nextRevisions(transaction)
  const present = await transaction
    .selectFrom('article')
    .select('id')
    .where('source', '=', source)
    .where('content_hash', 'is not', null)
    .orderBy('revision')
    .execute()
  const removed = present.filter(({ id }) => isRemoved(id))
  for (const chunk of inChunks(removed)) {
    const tombstones = chunk.map(({ id }) => ({
      id,
      source,
      revision: revisions.take(),
      content_hash: null,
      article: null,
      address_key: null,
    }))
    await write(transaction, tombstones, revisions)
  }
  await revisions.store()
  return removed.length
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

async function write(
  transaction: Transaction<DatabaseSchema>,
  rows: ArticleRow[],
  revisions: NextRevisions,
): Promise<void> {
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
        address_key: ref('excluded.address_key'),
      })),
    )
    .execute()
  const targets = await replaceThreadAnswers(transaction, rows)
  await raiseTargets(transaction, targets, revisions, new Set(rows.map(({ id }) => id)))
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
