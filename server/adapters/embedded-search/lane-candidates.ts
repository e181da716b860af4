import type { ArticleKind } from '../../contract/vocabulary.ts'
import type { ArticleQuery, SearchableArticle } from '../../suggestions/article-search.ts'
import type { Candidate } from '../../suggestions/ranking/candidate.ts'
import { languageFactor } from '../../suggestions/ranking/prior-factors.ts'
import { candidatesWanted } from '../../suggestions/ranking/rank-lane.ts'
import type { HistoryEvidence } from './answered-questions-index.ts'
import type { PhraseScorer } from './phrases.ts'

/** Words that stand together lift a document from further down. */
const PHRASE_CANDIDATES = 70

/** A candidate that knows where it stands in the index. */
export interface FoundArticle extends Candidate {
  number: number
  article: SearchableArticle
}

interface Evidence {
  articles: readonly (SearchableArticle | null)[]
  numbers: ReadonlyMap<string, number>
  /** By article number. */
  text: Float64Array
  phrases: PhraseScorer
  history: ReadonlyMap<number, HistoryEvidence>
}

/**
 * What may be among the best of each lane: the best by text, the best by history and the pinned ones, as far as the
 * query lets them be found.
 */
export function laneCandidates(
  query: ArticleQuery,
  { articles, numbers, text, phrases, history }: Evidence,
): Record<ArticleKind, FoundArticle[]> {
  const isFound = visibility(query)
  const wanted = candidatesWanted(query.limit) + PHRASE_CANDIDATES
  const best = (scores: Iterable<[number, number]>) => bestOfLanes(scores, articles, query, wanted, isFound)
  const byText = best(text.entries())
  const byHistory = best(scoresOf(history))
  const pinned = query.pinned.flatMap((id) => numbers.get(id) ?? [])
  const lane = (kind: ArticleKind): FoundArticle[] => {
    const found = new Set([...byText[kind], ...byHistory[kind]])
    for (const number of pinned) {
      const article = articles[number]
      if (article?.kind === kind && isFound(article)) found.add(number)
    }
    return [...found].map((number) => {
      const article = articles[number] as SearchableArticle
      const { id, url, title, lang, updated, answered, replies, views, likes, fingerprint } = article
      const known = { id, url, title, kind, lang, updated, answered, replies, views, likes, fingerprint }
      const words = text[number] ?? 0
      const evidence = {
        text: words > 0 ? words + phrases.score(number) : 0,
        history: history.get(number)?.score ?? 0,
      }
      return { ...known, ...evidence, number, article }
    })
  }
  return { doc: lane('doc'), thread: lane('thread') }
}

/** Says of an article whether this query may find it: for whom it is, which lane, which ids. */
function visibility(query: ArticleQuery): (article: SearchableArticle) => boolean {
  const excluded = new Set(query.exclude)
  const only = query.only && new Set(query.only)
  const audiences = new Set(query.audiences)
  return ({ id, kind, audience }) =>
    query.kinds.includes(kind) &&
    audience.some((one) => audiences.has(one)) &&
    !excluded.has(id) &&
    (only === undefined || only.has(id))
}

/** The numbers of the `wanted` best of each lane; a score counts as much as it would in the ranking by language. */
function bestOfLanes(
  scores: Iterable<[number, number]>,
  articles: readonly (SearchableArticle | null)[],
  { lang }: ArticleQuery,
  wanted: number,
  isFound: (article: SearchableArticle) => boolean,
): Record<ArticleKind, number[]> {
  const lanes: Record<ArticleKind, { number: number; score: number }[]> = { doc: [], thread: [] }
  for (const [number, bare] of scores) {
    const article = articles[number]
    if (!(bare > 0) || !article) continue
    const lane = lanes[article.kind]
    const worst = lane[wanted - 1]?.score ?? 0
    // Most that match are out of reach in any language; neither their language nor who may see them is then looked at.
    if (bare * languageFactor(lang, lang) <= worst) continue
    const score = bare * languageFactor(article.lang, lang)
    if (score <= worst || !isFound(article)) continue
    let place = lane.length
    while (place > 0 && (lane[place - 1]?.score ?? 0) < score) place--
    lane.splice(place, 0, { number, score })
    if (lane.length > wanted) lane.pop()
  }
  return {
    doc: lanes.doc.map(({ number }) => number),
    thread: lanes.thread.map(({ number }) => number),
  }
}

function* scoresOf(history: ReadonlyMap<number, HistoryEvidence>): Generator<[number, number]> {
  for (const [number, { score }] of history) yield [number, score]
}
