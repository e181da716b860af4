import { createHash } from 'node:crypto'
import type { estypes } from '@elastic/elasticsearch'
import { ANALYSIS, ANALYZED_LANGUAGES } from './analysis.ts'

/** A field that is given back as it is and never searched. */
const KEPT: estypes.MappingProperty = { type: 'keyword', index: false, doc_values: false }

/** Where each word stands, so that long pages need not be read again for each highlight. */
const FOR_HIGHLIGHTS = { index_options: 'offsets' } as const

const MAPPINGS: estypes.MappingTypeMapping = {
  dynamic: 'strict',
  properties: {
    id: KEPT,
    url: KEPT,
    locale: KEPT,
    updated: KEPT,
    answered: { type: 'boolean' },
    kind: { type: 'keyword' },
    lang: { type: 'keyword' },
    title: searched({ start: starts('title_starts') }),
    headings: searched(),
    tags: searched(),
    body: searched({ start: starts('body_starts') }),
  },
}

const SETTINGS: estypes.IndicesIndexSettings = {
  analysis: ANALYSIS,
  number_of_shards: 1,
  // A copy where there is a second node to hold it, and a green cluster where there is not.
  auto_expand_replicas: '0-1',
}

export const INDEX_DEFINITION = { settings: SETTINGS, mappings: MAPPINGS }

/** Changes with the definition: an index made by another one is never read, and the new one is filled from the articles. */
export const DEFINITION_VERSION = createHash('sha256')
  .update(JSON.stringify(INDEX_DEFINITION))
  .digest('hex')
  .slice(0, 8)

/** Every article in every analysis: a query picks the one of the article's language, and word counts stay comparable. */
function searched(more: Record<string, estypes.MappingProperty> = {}): estypes.MappingProperty {
  const inLanguage = (language: string): [string, estypes.MappingProperty] => [
    language,
    { type: 'text', analyzer: language, ...FOR_HIGHLIGHTS },
  ]
  return {
    type: 'text',
    analyzer: 'words',
    ...FOR_HIGHLIGHTS,
    fields: { ...Object.fromEntries(ANALYZED_LANGUAGES.map(inLanguage)), ...more },
  }
}

function starts(analyzer: string): estypes.MappingProperty {
  return { type: 'text', analyzer, search_analyzer: 'start', ...FOR_HIGHLIGHTS }
}
