import { type Selectable, sql } from 'kysely'
import type { GapGain, GapMark, GapReader, SupportAnswer } from '../../deflection/gaps/gap-store.ts'
import { caseNumber, parseCaseNumber } from './case-row.ts'
import type { Database } from './database.ts'
import { readGapIntents } from './gap-intents.ts'
import { inChunks } from './in-chunks.ts'
import type { DatabaseSchema } from './schema.ts'

type MarkRow = Selectable<DatabaseSchema['gap_mark']>

export function createGapReader({ kysely }: Pick<Database, 'kysely'>): GapReader {
  return {
    listIntents: (site, limit) => readGapIntents(kysely, site, limit),

    async listAnswers(caseNumbers) {
      const numbers = caseNumbers.flatMap((number) => parseCaseNumber(number) ?? [])
      const answers: SupportAnswer[] = []
      for (const chunk of inChunks(numbers)) {
        const rows = await kysely
          .selectFrom('case_entry')
          .innerJoin('support_case', 'support_case.number', 'case_entry.case_number')
          .select([
            'case_entry.case_number',
            'case_entry.text',
            'case_entry.at',
            'case_entry.author_name',
            'support_case.opened_by_name',
          ])
          .where('case_entry.case_number', 'in', chunk)
          .where('support_case.confidential', '=', false)
          .where('case_entry.author_role', '=', 'support')
          .where('case_entry.support_only', '=', false)
          .where('case_entry.text', 'is not', null)
          .orderBy('case_entry.position')
          .execute()
        answers.push(
          ...rows.map(({ case_number, text, at, author_name, opened_by_name }) => ({
            caseNumber: caseNumber(case_number),
            text: text ?? '',
            at,
            names: [author_name, opened_by_name].filter((name) => name !== null),
          })),
        )
      }
      return answers
    },

    async listArticles(ids) {
      const articles = []
      for (const chunk of inChunks(ids)) {
        const rows = await kysely
          .selectFrom('article')
          .select([
            'id',
            sql<string>`article ->> 'title'`.as('title'),
            sql<string>`article ->> 'url'`.as('url'),
          ])
          .where('id', 'in', chunk)
          .where('content_hash', 'is not', null)
          .execute()
        articles.push(...rows)
      }
      return articles
    },

    async listMarks(site) {
      const rows = await kysely
        .selectFrom('gap_mark')
        .selectAll()
        .where('site', '=', site)
        .orderBy('at', 'desc')
        .orderBy('topic')
        .execute()
      return rows.map(toMark)
    },
  }
}

function toMark(row: MarkRow): GapMark {
  return {
    site: row.site,
    topic: row.topic,
    at: row.at,
    by: row.done_by,
    articleIds: row.article_ids,
    questionKeys: row.question_keys,
    gain: gainOf(row),
  }
}

/** All of it is there, or nothing. */
function gainOf({ asked, answered_before, answered_now, asked_at }: MarkRow): GapGain | null {
  if (asked === null || answered_before === null || answered_now === null || asked_at === null) return null
  return { asked, answeredBefore: answered_before, answeredNow: answered_now, askedAt: asked_at }
}
