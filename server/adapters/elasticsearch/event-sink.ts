import { errors, type estypes } from '@elastic/elasticsearch'
import type { Logger } from 'pino'
import type { IntentEvent } from '../../deflection/intent-event.ts'
import { type EventSink, SEND_WITHIN_MS } from '../../deflection/sending/event-sink.ts'
import { type ClusterOptions, createClusterClient, createIndexingClient } from './cluster-client.ts'
import { unlessMissing } from './cluster-error.ts'
import { type ErasedEventsQuery, erasedEventsQueries } from './erased-events-query.ts'
import { eventDocument, eventDocumentId } from './event-document.ts'

interface EventSinkOptions {
  cluster: ClusterOptions
  /** An index, an alias or a data stream. */
  index: string
  log: Pick<Logger, 'warn'>
}

const DOCUMENTS_A_REQUEST = 1_000
/** It is there already. */
const CONFLICT = 409
const TOO_BUSY = 429
const UNAUTHORIZED = 401
const FORBIDDEN = 403
/** What is read at one moment stays readable for so long between two requests. */
const LOOK_LASTS = '1m'

/**
 * Writes events by `create` alone, as a data stream wants it, under an id that is the event's own. What Elasticsearch will
 * never take is passed over with a line in the log: it would keep all that comes after it from being sent.
 *
 * Erases over all that the name stands for.
 */
export function createElasticsearchEventSink({ cluster, index, log }: EventSinkOptions): EventSink {
  const client = createClusterClient(cluster)
  // All that there has ever been is looked through: it may take its time.
  const patient = createIndexingClient(cluster)

  async function writeRequest(events: readonly IntentEvent[]): Promise<void> {
    const { items } = await client.bulk({
      operations: events.flatMap((event) => [
        { create: { _index: index, _id: eventDocumentId(event) } },
        eventDocument(event),
      ]),
    })
    const failed = items.flatMap(({ create }) =>
      create?.error && create.status !== CONFLICT ? [create] : [],
    )
    const passes = failed.find(({ status }) => status === TOO_BUSY || status >= 500)
    if (passes) throw new Error(`Elasticsearch has not taken events: ${reasonOf(passes)}`)
    const [refused] = failed
    if (refused) {
      log.warn(
        { events: failed.length, reason: reasonOf(refused) },
        'Elasticsearch refuses events; they are left out there',
      )
    }
  }

  /** What was written a moment ago is found too; at the last look it is, whether or not the key may have it so. */
  async function makeSearchable(): Promise<void> {
    await patient.indices.refresh({ index, ignore_unavailable: true }).catch((error: unknown) => {
      if (!(error instanceof errors.ResponseError && error.statusCode === FORBIDDEN)) throw error
    })
  }

  /** One by one, by what a look at a moment has found: in a data stream each stands in an index of its own time. */
  async function deleteBy(query: ErasedEventsQuery): Promise<number> {
    const pit = await patient.openPointInTime({ index, keep_alive: LOOK_LASTS }).catch(unlessMissing)
    if (!pit) return 0
    let { id } = pit
    let deleted = 0
    try {
      for (let after: estypes.SortResults | undefined; ; ) {
        const found = await patient.search({
          pit: { id, keep_alive: LOOK_LASTS },
          query,
          _source: false,
          sort: ['_shard_doc'],
          size: DOCUMENTS_A_REQUEST,
          allow_partial_search_results: false,
          ...(after && { search_after: after }),
        })
        id = found.pit_id ?? id
        const { hits } = found.hits
        if (hits.length === 0) return deleted
        deleted += await deleteDocuments(hits)
        after = hits.at(-1)?.sort
      }
    } finally {
      await patient.closePointInTime({ id }).catch(() => undefined)
    }
  }

  async function deleteDocuments(hits: readonly estypes.SearchHit[]): Promise<number> {
    const { items } = await patient.bulk({
      operations: hits.map(({ _index, _id }) => ({ delete: { _index, ...(_id && { _id }) } })),
    })
    const gone = items.filter(({ delete: done }) => done && !done.error)
    if (gone.length < hits.length) throw new Incomplete(gone.length, hits.length)
    return items.filter(({ delete: done }) => done?.result === 'deleted').length
  }

  return {
    async write(events) {
      // By the clock on the wall: a machine that slept in between has read them long ago.
      const began = Date.now()
      for (let at = 0; at < events.length; at += DOCUMENTS_A_REQUEST) {
        if (Date.now() - began > SEND_WITHIN_MS) throw new Error('Elasticsearch takes events too slowly')
        await writeRequest(events.slice(at, at + DOCUMENTS_A_REQUEST))
      }
    },

    async erase(person) {
      try {
        await makeSearchable()
        let deleted = 0
        for (const query of erasedEventsQueries(person)) deleted += await deleteBy(query)
        return deleted
      } catch (error) {
        throw new Error(whyNotErased(error), { cause: error })
      }
    },

    async close() {
      await client.close()
      await patient.close()
    },
  }
}

class Incomplete extends Error {
  constructor(deleted: number, total: number) {
    super(`Elasticsearch has deleted ${deleted} of ${total} events`)
  }
}

function whyNotErased(error: unknown): string {
  if (error instanceof Incomplete) return error.message
  if (!(error instanceof errors.ResponseError)) return 'Elasticsearch cannot be reached'
  const { statusCode, body } = error
  return statusCode === UNAUTHORIZED || statusCode === FORBIDDEN
    ? 'Elasticsearch refuses it: the key needs read and delete there'
    : `Elasticsearch answers ${statusCode} (${body?.error?.type ?? 'no reason'})`
}

/** Without the values of a document, which Elasticsearch repeats. */
function reasonOf({ error }: estypes.BulkResponseItem): string {
  const field = /field \[([\w.]+)\]/.exec(error?.reason ?? '')?.[1]
  return field ? `${error?.type} (${field})` : `${error?.type}`
}
