import type { estypes } from '@elastic/elasticsearch'
import type { ArticleQuery } from '../../suggestions/article-search.ts'
import { weighedTexts } from './text-clauses.ts'

type Clause = estypes.QueryDslQueryContainer

const FIELD = 'answeredWith'
/** The best past question counts most, and all the others say that it is no accident. */
const BEST_BOOST = 1
const ALL_BOOST = 0.5
/** Past questions shown to whoever asks why. */
const SHOWN_QUESTIONS = 3

/**
 * How a query fits the questions that an article answered before, each by how far its answer can be trusted (`fuseEvidence`
 * bounds what many add up to). Questions from an excluded thread count for nothing. Empty when there is nothing to look for.
 */
export function historyClause(query: ArticleQuery, name: string): Clause[] {
  const question = pastQuestion(query)
  if (!question) return []
  const nested = { path: FIELD, ignore_unmapped: true, query: question }
  const shown = query.explain && { inner_hits: { size: SHOWN_QUESTIONS, _source: true } }
  return [
    {
      bool: {
        should: [
          { nested: { ...nested, score_mode: 'max', boost: BEST_BOOST, ...shown } },
          { nested: { ...nested, score_mode: 'sum', boost: ALL_BOOST } },
        ],
        _name: name,
      },
    },
  ]
}

function pastQuestion(query: ArticleQuery): Clause | null {
  const texts = weighedTexts(query)
  if (texts.length === 0) return null
  const words = texts.map(({ text, boost }) => ({ match: { [`${FIELD}.text`]: { query: text, boost } } }))
  return {
    function_score: {
      query: {
        bool: {
          must: { bool: { should: words } },
          must_not: query.exclude.length > 0 ? [{ terms: { [`${FIELD}.from`]: query.exclude } }] : [],
        },
      },
      functions: [{ field_value_factor: { field: `${FIELD}.weight`, missing: 1 } }],
    },
  }
}
