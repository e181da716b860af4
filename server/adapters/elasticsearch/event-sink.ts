import { errors, type estypes } from '@elastic/elasticsearch'
import type { Logger } from 'pino'
import type { IntentEvent } from '../../deflection/intent-event.ts'
import { type EventSink, SEND_WITHIN_MS } from '../../deflection/sending/event-sink.ts'
import { type ClusterOptions, createClusterClient, createIndexingClient } from './cluster-client.ts'
import { erasedEventsQueries } from './erased-events-query.ts'
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
const NOTHING_THERE_IS_FINE = { ignore_unavailable: true, allow_no_indices: true } as const

/**
 * Writes events by `create` alone, as a data stream wants it, under an id that is the event's own. What Elasticsearch will
 * never take is passed over with a line in the log: it would keep all that comes after it from being sent.
 *
 * Erases by query, over all that the name stands for.
 */
export function createElasticsearchEventSink({ cluster, index, log }: EventSinkOptions): EventSink {
  const client = createClusterClient(cluster)
  // To delete takes longer than to write: all that there has ever been is looked through.
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
    await patient.indices.refresh({ index, ...NOTHING_THERE_IS_FINE }).catch((error: unknown) => {
      if (!(error instanceof errors.ResponseError && error.statusCode === FORBIDDEN)) throw error
    })
  }

  async function deleteBy(query: ReturnType<typeof erasedEventsQueries>[number]): Promise<number> {
    const { deleted, version_conflicts, failures, timed_out, total } = await patient.deleteByQuery({
      index,
      query,
      conflicts: 'proceed',
      refresh: true,
      ...NOTHING_THERE_IS_FINE,
    })
    const left = (version_conflicts ?? 0) + (failures?.length ?? 0)
    if (left > 0 || timed_out || deleted !== total) throw new Incomplete(deleted ?? 0, total ?? 0)
    return deleted ?? 0
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
