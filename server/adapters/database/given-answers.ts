import { type Kysely, sql, type Transaction } from 'kysely'
import { addressKey } from '../../content/answers/address-key.ts'
import {
  answersGivenIn,
  type KnownAnswer,
  mayLeadTo,
  questionsThatCount,
} from '../../content/answers/answered-questions.ts'
import type { Article } from '../../content/article.ts'
import type { AnsweredQuestion } from '../../content/indexing/article-index.ts'
import type { Audience } from '../../contract/vocabulary.ts'
import { inChunks } from './in-chunks.ts'
import type { NextRevisions } from './next-revisions.ts'
import type { DatabaseSchema } from './schema.ts'

interface StoredThread {
  id: string
  /** Null: removed. */
  article: Article | null
}

/**
 * Keeps what these articles' helpers linked in place of what they linked before. Returns the targets whose past questions
 * are others now.
 */
export async function replaceThreadAnswers(
  transaction: Transaction<DatabaseSchema>,
  articles: readonly StoredThread[],
): Promise<Set<string>> {
  const targets = new Set<string>()
  for (const chunk of inChunks(articles)) {
    const ids = chunk.map(({ id }) => id)
    const former = await transaction
      .deleteFrom('given_answer')
      .where('origin', '=', 'thread')
      .where('origin_key', 'in', ids)
      .returning('target')
      .execute()
    for (const { target } of former) targets.add(target)
    const answers = chunk.flatMap(({ article }) => (article ? rowsOf(article) : []))
    for (const rows of inChunks(answers)) {
      await transaction.insertInto('given_answer').values(rows).execute()
      for (const { target } of rows) targets.add(target)
    }
  }
  return targets
}

function rowsOf(thread: Article): DatabaseSchema['given_answer'][] {
  const byTarget = new Map<string, DatabaseSchema['given_answer']>()
  for (const { to, question } of answersGivenIn(thread)) {
    const target = addressKey(to) ?? to
    const same = byTarget.get(target)
    if (same && same.weight >= question.weight) continue
    byTarget.set(target, {
      origin: 'thread',
      origin_key: thread.id,
      target,
      giver: `thread:${thread.id}`,
      question: question.text,
      weight: question.weight,
      at: dateOf(thread.updated),
    })
  }
  return [...byTarget.values()]
}

function dateOf(updated: string | null): Date {
  const date = new Date(updated ?? 0)
  return Number.isNaN(date.getTime()) ? new Date(0) : date
}

/** Gives the articles that these targets mean the next revisions, so that the search hears of their new questions. */
export async function raiseTargets(
  transaction: Transaction<DatabaseSchema>,
  targets: ReadonlySet<string>,
  revisions: NextRevisions,
  except: ReadonlySet<string> = new Set(),
): Promise<void> {
  for (const chunk of inChunks([...targets])) {
    const articles = await transaction
      .selectFrom('article')
      .select('id')
      .where('content_hash', 'is not', null)
      .where((is) => is.or([is('id', 'in', chunk), is('address_key', 'in', chunk)]))
      .orderBy('id')
      .execute()
    for (const { id } of articles) {
      if (except.has(id)) continue
      await transaction
        .updateTable('article')
        .set({ revision: revisions.take() })
        .where('id', '=', id)
        .execute()
    }
  }
}

/** The past questions that count for each of these articles, by article id; none for one that is gone. */
export async function questionsAnsweredBy(
  kysely: Kysely<DatabaseSchema>,
  articles: readonly (StoredThread & { address_key: string | null })[],
): Promise<Map<string, AnsweredQuestion[]>> {
  const byTarget = new Map<string, (KnownAnswer & { thread: string | null })[]>()
  const threads = new Set<string>()
  const targets = articles.flatMap(({ id, address_key }) => (address_key === null ? [id] : [id, address_key]))
  for (const chunk of inChunks(targets)) {
    const rows = await kysely.selectFrom('given_answer').selectAll().where('target', 'in', chunk).execute()
    for (const { origin, origin_key, target, question, ...answer } of rows) {
      const thread = origin === 'thread' ? origin_key : null
      const from = thread ?? `${origin}:${origin_key}`
      const known = byTarget.get(target) ?? []
      known.push({ ...answer, from, text: question, thread })
      byTarget.set(target, known)
      if (thread !== null) threads.add(thread)
    }
  }
  const audiences = await privateAudiences(kysely, [...threads])
  return new Map(
    articles.flatMap(({ id, article, address_key }) => {
      if (!article) return []
      const answers = [...(byTarget.get(id) ?? []), ...(byTarget.get(address_key ?? '') ?? [])]
      const leads = ({ thread }: { thread: string | null }) =>
        thread === null ||
        (thread !== id && mayLeadTo(article.audience, audiences.get(thread) ?? ['everyone']))
      return [[id, questionsThatCount(answers.filter(leads))]]
    }),
  )
}

/** Of those articles that are not for everybody. */
async function privateAudiences(
  kysely: Kysely<DatabaseSchema>,
  ids: readonly string[],
): Promise<Map<string, Audience[]>> {
  const audiences = new Map<string, Audience[]>()
  for (const chunk of inChunks(ids)) {
    const rows = await kysely
      .selectFrom('article')
      .select(['id', sql<Audience[]>`article -> 'audience'`.as('audience')])
      .where('id', 'in', chunk)
      // Word for word the condition of an index: without it the articles themselves would be read.
      .where(sql<boolean>`content_hash is not null and article -> 'audience' <> '["everyone"]'::jsonb`)
      .execute()
    for (const { id, audience } of rows) audiences.set(id, audience)
  }
  return audiences
}
