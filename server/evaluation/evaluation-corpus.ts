import { addressKey } from '../content/answers/address-key.ts'
import { answersGivenIn, mayLeadTo, questionsThatCount } from '../content/answers/answered-questions.ts'
import type { Article } from '../content/article.ts'
import type { AnsweredQuestion } from '../content/indexing/article-index.ts'
import { indexed } from '../content/indexing/search-sync.ts'
import type { PageEntry, PageFailure } from '../content/pages/page-entry.ts'
import type { ArticleKind } from '../contract/vocabulary.ts'
import type { SearchableArticle } from '../suggestions/article-search.ts'
import { EvaluationError } from './evaluation-error.ts'

export interface EvaluationCorpus {
  articles: SearchableArticle[]
  /** Of every article, by id. */
  kinds: ReadonlyMap<string, ArticleKind>
  /** Pages that could not be read; the others are there. */
  failures: PageFailure[]
}

/**
 * Everything that is to be searched, with the questions that each article answered before, as the threads tell it.
 *
 * @throws {EvaluationError} `nothing_to_score` when no page can be read; what reading throws, besides.
 */
export async function readCorpus(
  entries: AsyncIterable<PageEntry>,
  { withAnsweredWith }: { withAnsweredWith: boolean },
): Promise<EvaluationCorpus> {
  const articles = new Map<string, Article>()
  const failures: PageFailure[] = []
  for await (const entry of entries) {
    if ('failure' in entry) failures.push(entry.failure)
    if (!('article' in entry)) continue
    const { article, where } = entry
    if (articles.has(article.id)) failures.push(repeated(article.id, where))
    else articles.set(article.id, article)
  }
  if (articles.size === 0)
    throw new EvaluationError('nothing_to_score', 'The corpus has no page that can be read.')
  const answered = withAnsweredWith ? answeredQuestions(articles) : new Map<string, AnsweredQuestion[]>()
  return {
    articles: [...articles.values()].map((article) =>
      indexed(article, { answeredWith: answered.get(article.id) ?? [] }),
    ),
    kinds: new Map([...articles.values()].map(({ id, kind }) => [id, kind])),
    failures,
  }
}

function repeated(id: string, where: { file: string; line: number }): PageFailure {
  return { ...where, code: 'duplicate_id', id, detail: where.file }
}

/** By the id of the article that answered them: what the store keeps of the same threads. */
function answeredQuestions(articles: ReadonlyMap<string, Article>): Map<string, AnsweredQuestion[]> {
  const answers = [...articles.values()].flatMap((thread) =>
    answersGivenIn(thread).map(({ to, question }) => ({
      target: addressKey(to) ?? to,
      answer: { ...question, giver: `thread:${thread.id}`, at: new Date(thread.updated ?? 0) },
    })),
  )
  const byTarget = Map.groupBy(answers, ({ target }) => target)
  return new Map(
    [...articles.values()].map(({ id, url, audience }) => {
      const given = [id, addressKey(url)].flatMap((target) => (target && byTarget.get(target)) || [])
      const leads = ({ from }: AnsweredQuestion) =>
        from !== id && mayLeadTo(audience, articles.get(from)?.audience ?? [])
      return [id, questionsThatCount(given.map(({ answer }) => answer).filter(leads))]
    }),
  )
}
