import type { estypes } from '@elastic/elasticsearch'
import type { ArticleQuery } from '../../suggestions/article-search.ts'
import { ANALYZED_LANGUAGES } from './analysis.ts'
import { firstWords, startOfWord, withoutStopWords } from './query-text.ts'

/** Strings around what matched in a highlighted field; no article may contain them. */
export interface HighlightMarks {
  open: string
  close: string
}

const SNIPPET_CHARACTERS = 200
const MOST_HIGHLIGHTED_WORDS = 40
/** How far into a body a passage is looked for. */
const HIGHLIGHTED_CHARACTERS = 40_000

/**
 * Marks the query's words by a plain query of their own: highlighting fuzzy words and starts of words takes Elasticsearch
 * several times as long as the search.
 */
export function highlightRequest(
  query: ArticleQuery,
  { open, close }: HighlightMarks,
): estypes.SearchHighlight {
  const asked = withoutStopWords(`${query.text} ${query.description}`, query.lang)
  const words = firstWords(asked, MOST_HIGHLIGHTED_WORDS)
  const start = startOfWord(query)?.joined
  const own = ANALYZED_LANGUAGES.filter((language) => language === query.lang)
  const marking = (field: string, languages: readonly string[]) => {
    const fields = [field, ...languages.map((language) => `${field}.${language}`)]
    const starting = start === undefined ? [] : [matching(`${field}.start`, start)]
    return {
      matched_fields: [...fields, `${field}.start`],
      highlight_query: {
        bool: { should: [...fields.map((one) => matching(one, words)), ...starting] },
      },
    }
  }
  return {
    type: 'unified',
    pre_tags: [open],
    post_tags: [close],
    max_analyzed_offset: HIGHLIGHTED_CHARACTERS,
    fields: {
      title: { ...marking('title', ANALYZED_LANGUAGES), number_of_fragments: 0 },
      body: {
        ...marking('body', own),
        number_of_fragments: 1,
        fragment_size: SNIPPET_CHARACTERS,
        no_match_size: SNIPPET_CHARACTERS,
        order: 'score',
      },
    },
  }
}

function matching(field: string, words: string): estypes.QueryDslQueryContainer {
  return { match: { [field]: words } }
}
