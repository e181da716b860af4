import type { ArticleChanges } from '../../suggestions/article-search.ts'
import { documentId, documentOf } from './article-document.ts'
import { type IndexLanguage, indexLanguageOf } from './index-languages.ts'

/** One line, or two, of a bulk request. */
export interface BulkOperation {
  /** The article's own. */
  id: string
  /** As they are sent. */
  lines: string[]
}

export interface BulkTarget {
  /** The alias to write a language through. */
  aliasOf(language: IndexLanguage): string
  /** Languages that may hold an older state of the article, besides the one that it is written in. */
  olderIn(id: string): readonly IndexLanguage[]
}

/**
 * What brings an index set up to some changes. The content revision is the version of each operation: whoever is late with
 * an older state of an article changes nothing. An article that comes leaves the indices of all other languages.
 */
export function* bulkOperations(
  { put, removed, revision }: Pick<ArticleChanges, 'put' | 'removed' | 'revision'>,
  { aliasOf, olderIn }: BulkTarget,
): Generator<BulkOperation> {
  const at = (language: IndexLanguage, id: string) => ({
    _index: aliasOf(language),
    _id: documentId(id),
    version: revision,
    version_type: 'external_gte',
  })
  const deletion = (language: IndexLanguage, id: string): BulkOperation => ({
    id,
    lines: [JSON.stringify({ delete: at(language, id) })],
  })
  for (const article of put) {
    const { id } = article
    const language = indexLanguageOf(article.lang)
    for (const other of olderIn(id)) if (other !== language) yield deletion(other, id)
    yield { id, lines: [JSON.stringify({ index: at(language, id) }), JSON.stringify(documentOf(article))] }
  }
  for (const id of removed) for (const language of olderIn(id)) yield deletion(language, id)
}
