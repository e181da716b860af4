import { createHash } from 'node:crypto'
import type { estypes } from '@elastic/elasticsearch'
import type { SynonymRule } from '../../language/synonyms.ts'
import { analysisOf } from './analysis.ts'
import { INDEX_LANGUAGES, type IndexLanguage } from './index-languages.ts'

/**
 * Grows by one with every change of what an index holds or how it is read. Of two releases beside each other, the one of
 * the lower version leaves the index to the other.
 */
export const DEFINITION_VERSION = 1

/** Given back as it is, and never searched: read from columns, without opening the document. */
const SHOWN: estypes.MappingProperty = { type: 'keyword', index: false }
const COUNT: estypes.MappingProperty = { type: 'long', index: false }

/** Read by the language, and found in `all` too. */
const TEXT: estypes.MappingTextProperty = { type: 'text', analyzer: 'text', copy_to: 'all' }

/** Where each word stands, so that long pages need not be read again for each highlight. */
const FOR_HIGHLIGHTS = { index_options: 'offsets' } as const

const MAPPINGS: estypes.MappingTypeMapping = {
  dynamic: 'strict',
  properties: {
    id: SHOWN,
    url: SHOWN,
    locale: SHOWN,
    updated: SHOWN,
    fingerprint: SHOWN,
    answered: { type: 'boolean', index: false },
    replies: COUNT,
    views: COUNT,
    likes: COUNT,
    kind: { type: 'keyword' },
    audience: { type: 'keyword' },
    title: highlighted('title_starts'),
    shownTitle: SHOWN,
    headings: TEXT,
    tags: TEXT,
    body: highlighted('body_starts'),
    // The words of all four together.
    all: { type: 'text', analyzer: 'text' },
    // Given back with the passage that is found in the body.
    sections: { type: 'object', enabled: false },
    // Each past question is found alone, so that those from one thread can be left out.
    answeredWith: {
      type: 'nested',
      properties: {
        from: { type: 'keyword' },
        text: { type: 'text', analyzer: 'text' },
        weight: { type: 'float', index: false },
      },
    },
  },
}

const SETTINGS: estypes.IndicesIndexSettings = {
  number_of_shards: 1,
  // A copy where there is a second node to hold it, and a green cluster where there is not.
  auto_expand_replicas: '0-1',
  // Whoever writes makes it seen; a refresh of its own accord would make the first search after a pause wait.
  refresh_interval: '-1',
}

export interface IndexDefinition {
  settings: estypes.IndicesIndexSettings
  mappings: estypes.MappingTypeMapping
}

/** The index of one language; all have the same fields, each with its own analyzers. */
export function indexDefinition(language: IndexLanguage, synonyms: readonly SynonymRule[]): IndexDefinition {
  return { settings: { ...SETTINGS, analysis: analysisOf(language, synonyms) }, mappings: MAPPINGS }
}

/** Tells the definitions of all languages from those of another release or with other synonyms. */
export function definitionHash(synonyms: readonly SynonymRule[]): string {
  const all = INDEX_LANGUAGES.map((language) => indexDefinition(language, synonyms))
  return createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16)
}

/** A text that is shown with its words marked, and found by the words as written and by how they begin. */
function highlighted(starts: string): estypes.MappingTextProperty {
  return {
    ...TEXT,
    ...FOR_HIGHLIGHTS,
    fields: {
      words: { type: 'text', analyzer: 'words', ...FOR_HIGHLIGHTS },
      start: { type: 'text', analyzer: starts, search_analyzer: 'start', norms: false },
    },
  }
}
