import type { estypes } from '@elastic/elasticsearch'
import type { ArticleKind } from '../../contract/vocabulary.ts'
import type { ArticleQuery } from '../../suggestions/article-search.ts'
import { candidatesWanted } from '../../suggestions/ranking/rank-lane.ts'
import { documentId } from './article-document.ts'
import { historyClause } from './history-clause.ts'
import { textClauses } from './text-clauses.ts'

type Clause = estypes.QueryDslQueryContainer

/** Names of the two kinds of evidence in the answer. */
export const TEXT = 'text'
export const HISTORY = 'history'

/** What ranking asks of an article; read from columns, so that long documents stay closed. */
const COLUMNS = [
  ...['id', 'url', 'shownTitle', 'locale', 'kind', 'updated', 'fingerprint'],
  ...['answered', 'replies', 'views', 'likes'],
]

/** Longer than any caller waits: a search that nobody waits for stops inside the cluster too. */
const SEARCH_TIMEOUT = '1s'

const NOTHING: Clause = { match_none: {} }

/** The candidates of one lane, with how each kind of evidence speaks for them. */
export function candidateRequest(
  query: ArticleQuery,
  kind: ArticleKind,
  withSynonyms: boolean,
): estypes.SearchRequest {
  return {
    ...columnsOnly(candidatesWanted(query.limit)),
    ...(query.explain && { explain: true }),
    query: {
      bool: {
        ...allowed(query, [kind]),
        should: [
          // Of no clauses at all, everything would be a match.
          { bool: { should: [NOTHING, ...textClauses(query, withSynonyms)], _name: TEXT } },
          ...historyClause(query, HISTORY),
        ],
        minimum_should_match: 1,
      },
    },
  }
}

/** The pinned articles, whether or not the words find them. */
export function pinnedRequest(query: ArticleQuery): estypes.SearchRequest {
  const filters = allowed(query, query.kinds)
  return {
    ...columnsOnly(query.pinned.length),
    query: { bool: { ...filters, filter: [...filters.filter, withIds(query.pinned)] } },
  }
}

function columnsOnly(size: number): estypes.SearchRequest {
  return {
    size,
    timeout: SEARCH_TIMEOUT,
    track_total_hits: false,
    _source: false,
    stored_fields: '_none_',
    docvalue_fields: COLUMNS,
  }
}

/** What may be found, whatever the words say. */
export function allowed(
  { audiences, exclude, only }: ArticleQuery,
  kinds: readonly ArticleKind[],
): { filter: Clause[]; must_not: Clause[] } {
  return {
    filter: [
      { terms: { kind: [...kinds] } },
      { terms: { audience: audiences } },
      ...(only ? [withIds(only)] : []),
    ],
    must_not: exclude.length > 0 ? [withIds(exclude)] : [],
  }
}

export function withIds(ids: readonly string[]): Clause {
  return { ids: { values: ids.map(documentId) } }
}
