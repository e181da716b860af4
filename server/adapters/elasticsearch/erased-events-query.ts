import type { PersonAtSink } from '../../deflection/sending/event-erasures.ts'
import { eventDocumentId } from './event-document.ts'

export type ErasedEventsQuery = { match_phrase: { 'user.hash': string } } | { ids: { values: string[] } }

const IDS_A_QUERY = 5_000

/**
 * What finds all documents of a person, however the owner has mapped them: their pseudonym as a phrase, which is the whole of a
 * keyword, and all of its parts in order where an index has taken it for text; what nobody was known for by the ids of
 * its documents. More queries than one where there are many of those.
 */
export function erasedEventsQueries({ site, contact, anonymous }: PersonAtSink): ErasedEventsQuery[] {
  const ids = anonymous.map(({ intent, id }) => eventDocumentId({ site, intent, id }))
  const chunks = Array.from({ length: Math.ceil(ids.length / IDS_A_QUERY) }, (_, chunk) =>
    ids.slice(chunk * IDS_A_QUERY, (chunk + 1) * IDS_A_QUERY),
  )
  return [{ match_phrase: { 'user.hash': contact } }, ...chunks.map((values) => ({ ids: { values } }))]
}
