import { AUDIENCES, type Audience } from '../../contract/vocabulary.ts'
import type { ArticleHit, ArticleQuery, ArticleSearch } from '../article-search.ts'
import { explainedLink } from './explained-link.ts'
import type { DocumentVerdict } from './explanation.ts'

interface VerdictRequest {
  id: string
  /** What the engine was asked. */
  query: ArticleQuery
  search: Pick<ArticleSearch, 'search'>
  findArticle: (id: string) => Promise<{ audience: Audience[]; lang: string; title: string } | null>
  signal: AbortSignal
}

/** How far down a lane is looked. */
const DEPTH = 100

/** Finds out where a document is by asking the engine on, with one condition less at a time. */
export async function documentVerdict(request: VerdictRequest): Promise<DocumentVerdict> {
  const { id, query, findArticle } = request
  const lanes = await ask(request, { limit: DEPTH })
  for (const [lane, hits] of [
    ['documentation', lanes.doc],
    ['community', lanes.thread],
  ] as const) {
    const at = hits.findIndex((hit) => hit.id === id)
    if (at === -1) continue
    const code = at < query.limit ? 'shown' : 'further_down'
    return { id, code, lane, link: explainedLink(hits[at] as ArticleHit, at) }
  }

  const article = await findArticle(id)
  if (!article) return { id, code: 'not_in_content' }
  if (query.exclude.includes(id)) return { id, code: 'excluded' }
  if (!article.audience.some((one) => query.audiences.includes(one)))
    return { id, code: 'other_audience', audience: article.audience }

  const alone = hitOf(id, await ask(request, { only: [id] }))
  if (alone) {
    for (const hits of [lanes.doc, lanes.thread]) {
      const at = await placeOfTwin(request, alone, hits)
      if (at !== -1) return { id, code: 'folded', into: explainedLink(hits[at] as ArticleHit, at) }
    }
    return { id, code: 'far_behind', looked: DEPTH, link: explainedLink(alone, DEPTH) }
  }
  const byItsTitle = await ask(request, {
    text: article.title,
    description: '',
    background: '',
    asYouType: false,
    audiences: [...AUDIENCES],
    only: [id],
  })
  return hitOf(id, byItsTitle)
    ? { id, code: 'no_common_word', lang: article.lang }
    : { id, code: 'not_indexed' }
}

function ask({ query, search, signal }: VerdictRequest, changes: Partial<ArticleQuery>) {
  return search.search({ ...query, explain: true, ...changes }, signal)
}

/** Where the link of the same title stands beside which the document is not shown any more; −1: nowhere. */
async function placeOfTwin(
  request: VerdictRequest,
  folded: ArticleHit,
  hits: readonly ArticleHit[],
): Promise<number> {
  for (const [at, hit] of hits.entries()) {
    if (titleOf(hit) !== titleOf(folded)) continue
    const both = await ask(request, { only: [folded.id, hit.id] })
    if (!hitOf(folded.id, both)) return at
  }
  return -1
}

function hitOf(
  id: string,
  { doc, thread }: { doc: ArticleHit[]; thread: ArticleHit[] },
): ArticleHit | undefined {
  return [...doc, ...thread].find((hit) => hit.id === id)
}

function titleOf({ title }: ArticleHit): string {
  return title
    .map(({ text }) => text)
    .join('')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
}
