import { monitorEventLoopDelay } from 'node:perf_hooks'
import { typedShare } from '../../server/evaluation/typed-share.ts'
import type { ArticleSearch, SearchableArticle } from '../../server/suggestions/article-search.ts'
import { type SuggestionRequest, suggestLinks } from '../../server/suggestions/suggest-links.ts'
import type { AskedQuestion } from './content.ts'
import { type LatencyFigures, latencyFigures, timed } from './latency-figures.ts'

/** As the server brings them. */
const ARTICLES_A_BATCH = 1_000
/** A slow engine is to be measured, not to be cut off. */
const SEARCH_WITHIN_MS = 60_000
const TYPED_SHARES = [0.25, 0.5, 0.75, 1]
const WARM_UP_QUESTIONS = 50

/** Puts the next `count` of the articles in, after what stands there; answers how many a second. */
export async function fill(
  search: Pick<ArticleSearch, 'apply' | 'revision'>,
  articles: Iterator<SearchableArticle>,
  count: number,
): Promise<number> {
  const begin = await search.revision()
  let [standing, milliseconds] = [begin, 0]
  while (standing - begin < count) {
    const put = next(articles, Math.min(ARTICLES_A_BATCH, count - (standing - begin)))
    if (put.length === 0) break
    const changes = { put, removed: [], after: standing, revision: standing + put.length }
    milliseconds += await timed(() => search.apply(changes))
    standing = changes.revision
  }
  return (standing - begin) / (milliseconds / 1000)
}

/** `Iterator.take` would end the iterator, and more is to come of it. */
function next<T>(from: Iterator<T>, count: number): T[] {
  const taken: T[] = []
  while (taken.length < count) {
    const { done, value } = from.next()
    if (done) break
    taken.push(value)
  }
  return taken
}

export interface AnswerFigures {
  /** A question that is being typed, at a quarter of its letters, half, three quarters and all. */
  typed: LatencyFigures
  /** Whole drafts. */
  drafts: LatencyFigures
  /** The longest that the thread that asks was held up meanwhile, in milliseconds. */
  longestHold: number
}

/** How long answers take, one question after the other, through the same use case as the server's. */
export async function measureAnswers(
  search: Pick<ArticleSearch, 'search'>,
  questions: readonly AskedQuestion[],
): Promise<AnswerFigures> {
  const ask = asker(search)
  for (const question of questions.slice(0, WARM_UP_QUESTIONS)) {
    await ask({ ...question, body: '' }, true)
    await ask(question, false)
  }
  const loop = monitorEventLoopDelay({ resolution: 1 })
  loop.enable()
  const [typed, drafts]: [number[], number[]] = [[], []]
  for (const question of questions) {
    for (const share of TYPED_SHARES) {
      const text = typedShare(question.text, share)
      typed.push(await timed(() => ask({ ...question, text, body: '' }, true)))
    }
    drafts.push(await timed(() => ask(question, false)))
  }
  loop.disable()
  return {
    typed: latencyFigures(typed),
    drafts: latencyFigures(drafts),
    longestHold: loop.max / 1e6,
  }
}

/** Asks as the server does; rejects when the engine does not answer. */
export function asker(search: Pick<ArticleSearch, 'search'>) {
  let problem: unknown
  const suggest = suggestLinks({
    search,
    publicUrl: 'http://localhost',
    log: { info: () => {}, warn: (fields: unknown) => (problem = fields) },
    searchWithinMs: SEARCH_WITHIN_MS,
  })
  return async ({ text, body, lang }: AskedQuestion, asYouType: boolean): Promise<void> => {
    const request: SuggestionRequest = {
      ...{ site: 'bench', text, description: body, asYouType, locale: lang, limit: 5 },
      ...{ page: '', audiences: ['everyone'], pinned: [], exclude: [] },
    }
    const { degraded } = await suggest(request, new AbortController().signal)
    if (degraded) throw new Error('The engine did not answer', { cause: problem })
  }
}
