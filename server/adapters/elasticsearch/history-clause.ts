import type { estypes } from '@elastic/elasticsearch'
import type { ArticleQuery } from '../../suggestions/article-search.ts'
import { weighedTexts } from './text-clauses.ts'

const FIELD = 'answeredWith'
/** Past questions shown to whoever asks why. */
const SHOWN_QUESTIONS = 3

/**
 * How a query fits the questions that an article answered before: each alone, by how far its answer can be
 * trusted, and added up (`fuseEvidence` bounds the sum). Questions from an excluded thread count for nothing. Empty when there is nothing to look for.
 */
export function historyClause(query: ArticleQuery, name: string): estypes.QueryDslQueryContainer[] {
  const texts = weighedTexts(query)
  if (texts.length === 0) return []
  return [
    {
      nested: {
        path: FIELD,
        score_mode: 'sum',
        ignore_unmapped: true,
        _name: name,
        ...(query.explain && { inner_hits: { size: SHOWN_QUESTIONS, _source: true } }),
        query: {
          function_score: {
            query: {
              bool: {
                must: {
                  bool: {
                    should: texts.map(({ text, boost }) => ({
                      match: { [`${FIELD}.text`]: { query: text, boost } },
                    })),
                  },
                },
                must_not: query.exclude.length > 0 ? [{ terms: { [`${FIELD}.from`]: query.exclude } }] : [],
              },
            },
            functions: [{ field_value_factor: { field: `${FIELD}.weight`, missing: 1 } }],
          },
        },
      },
    },
  ]
}
