import type { estypes } from '@elastic/elasticsearch'
import type { ArticleQuery } from '../../suggestions/article-search.ts'
import { allowed, withIds } from './candidate-request.ts'
import type { HighlightMarks } from './marked-text.ts'
import { startOfWord, wordsThatTell } from './query-text.ts'

const SNIPPET_CHARACTERS = 200
const MOST_MARKED_WORDS = 40
/** How far into a body a passage is looked for. */
const HIGHLIGHTED_CHARACTERS = 40_000

/**
 * The final hits with their words marked and the passage that fits best: apart from the search for candidates, of which
 * most are not shown. The words are marked by a plain query of their own: highlighting fuzzy words takes Elasticsearch
 * several times as long as the search.
 */
export function passageRequest(
  query: ArticleQuery,
  ids: readonly string[],
  { open, close }: HighlightMarks,
): estypes.SearchRequest {
  const { filter, must_not } = allowed({ ...query, exclude: [] }, query.kinds)
  const asked = wordsThatTell(`${query.text} ${query.description}`.toWellFormed(), query.lang)
  const words = asked.slice(0, MOST_MARKED_WORDS).join(' ')
  const start = startOfWord(query)?.joined
  const marking = (field: string): Partial<estypes.SearchHighlightField> => {
    const starting = start === undefined ? [] : [{ prefix: { [`${field}.words`]: start } }]
    return {
      matched_fields: [field, `${field}.words`],
      highlight_query: {
        bool: { should: [matching(field, words), matching(`${field}.words`, words), ...starting] },
      },
    }
  }
  return {
    size: ids.length,
    timeout: '1s',
    track_total_hits: false,
    _source: ['id', 'body', 'sections'],
    query: { bool: { filter: [...filter, withIds(ids)], must_not } },
    highlight: {
      type: 'unified',
      pre_tags: [open],
      post_tags: [close],
      max_analyzed_offset: HIGHLIGHTED_CHARACTERS,
      fields: {
        title: { ...marking('title'), number_of_fragments: 0 },
        body: {
          ...marking('body'),
          number_of_fragments: 1,
          fragment_size: SNIPPET_CHARACTERS,
          no_match_size: SNIPPET_CHARACTERS,
          order: 'score',
        },
      },
    },
  }
}

function matching(field: string, words: string): estypes.QueryDslQueryContainer {
  return { match: { [field]: words } }
}
