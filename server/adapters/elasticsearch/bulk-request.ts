import type { estypes } from '@elastic/elasticsearch'
import type { ArticleChanges } from '../../suggestions/article-search.ts'
import { type ArticleDocument, documentId, documentOf } from './article-document.ts'

type Operation = estypes.BulkOperationContainer | ArticleDocument

/** Far below what Elasticsearch takes in one request (100 MB), and enough for its best pace. */
const CHARACTERS_A_REQUEST = 5_000_000

/**
 * The operations of some changes, in requests of bearable size. The content revision is the version of each: whoever is
 * late with an older state of an article changes nothing.
 */
export function* bulkRequests({ put, removed, revision }: ArticleChanges): Generator<Operation[]> {
  let operations: Operation[] = []
  let characters = 0
  const versioned = (id: string) => ({
    _id: documentId(id),
    version: revision,
    version_type: 'external_gte' as const,
  })
  for (const article of put) {
    operations.push({ index: versioned(article.id) }, documentOf(article))
    characters += article.body.length + article.title.length
    if (characters < CHARACTERS_A_REQUEST) continue
    yield operations
    operations = []
    characters = 0
  }
  for (const id of removed) operations.push({ delete: versioned(id) })
  if (operations.length > 0) yield operations
}

/** Some articles were refused; the message names the first of them and why. */
export class BulkRefused extends Error {
  readonly refused: { id: string; reason: string }[]

  constructor(refused: { id: string; reason: string }[], of: number) {
    const [first] = refused
    super(`Elasticsearch refused ${refused.length} of ${of} changes: ${first?.id}: ${first?.reason}`)
    this.name = 'BulkRefused'
    this.refused = refused
  }
}

/** @throws {BulkRefused} when an item failed; a newer state that is there already is no failure. */
export function requireTaken({ errors, items }: Pick<estypes.BulkResponse, 'errors' | 'items'>): void {
  if (!errors) return
  const refused = items.flatMap((item) => {
    const result = item.index ?? item.delete
    if (!result?.error || result.error.type === 'version_conflict_engine_exception') return []
    return [{ id: result._id ?? '', reason: `${result.error.type}: ${result.error.reason ?? ''}` }]
  })
  if (refused.length > 0) throw new BulkRefused(refused, items.length)
}
