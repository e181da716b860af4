import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readJsonlFile } from '../../server/content/jsonl/jsonl-file.ts'
import type { PageEntry } from '../../server/content/pages/page-entry.ts'
import { readShippedContent } from '../../server/content/sources/shipped-content.ts'
import { readCorpus } from '../../server/evaluation/evaluation-corpus.ts'
import { readQuestions } from '../../server/evaluation/questions.ts'
import { seededRandom } from '../../server/evaluation/seeded-random.ts'
import type { SearchableArticle } from '../../server/suggestions/article-search.ts'

/** What somebody asks: `text` is typed first, `body` is the rest of a draft. */
export interface AskedQuestion {
  text: string
  body: string
  lang: string
}

export interface BenchContent {
  articles: SearchableArticle[]
  questions: AskedQuestion[]
}

const EVALUATION_DATA = process.env.EVAL_DATA ?? '../shared/data'
const REST_OF_A_DRAFT = 600

/** The file of a set of real content, which is never part of the repository; null when it is absent. */
export function contentFile(set: string, file: 'corpus.jsonl' | 'queries.jsonl'): string | null {
  const path = join(EVALUATION_DATA, set, file)
  return existsSync(path) ? path : null
}

/** Real pages and real questions of the sets, in that order. Exits when one is absent, and says where to put it. */
export async function realContent(sets: readonly string[]): Promise<BenchContent> {
  const content: BenchContent = { articles: [], questions: [] }
  for (const set of sets) {
    const [corpus, queries] = [contentFile(set, 'corpus.jsonl'), contentFile(set, 'queries.jsonl')]
    if (!corpus || !queries) {
      process.stderr.write(`There is no content in ${join(EVALUATION_DATA, set)}: set EVAL_DATA.\n`)
      process.exit(1)
    }
    content.articles.push(...(await articlesOf(readJsonlFile(corpus, { lang: 'en' }))))
    const questions = await readQuestions(queries)
    content.questions.push(...questions.map(({ text, body, lang }) => ({ text, body, lang: lang ?? 'en' })))
  }
  return content
}

/** The pages that come with Guichet, asked for by their titles: little, and there on every machine. */
export async function shippedContent(): Promise<BenchContent> {
  async function* entries(): AsyncGenerator<PageEntry> {
    yield* await readShippedContent()
  }
  const articles = await articlesOf(entries())
  const questions = articles.map(({ title, body, lang }) => ({
    text: title,
    body: body.slice(0, REST_OF_A_DRAFT),
    lang,
  }))
  return { articles, questions }
}

async function articlesOf(entries: AsyncIterable<PageEntry>): Promise<SearchableArticle[]> {
  return (await readCorpus(entries, { withAnsweredWith: true })).articles
}

/** In an order that mixes all parts, the same one each time: the first thousand are like the rest. */
export function shuffled<T>(all: readonly T[]): T[] {
  const random = seededRandom(1)
  return all
    .map((one) => ({ one, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one)
}

/** As many of them, spread evenly over all. */
export function spread<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all]
  return Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)] as T)
}
