import type { estypes } from '@elastic/elasticsearch'
import type { Logger } from 'pino'
import type { IntentEvent } from '../../deflection/intent-event.ts'
import type { EventSink } from '../../deflection/sending/event-sink.ts'
import { type ClusterOptions, createClusterClient } from './cluster-client.ts'
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

/**
 * Writes events by `create` alone, as a data stream wants it, under an id that is the event's own. What Elasticsearch will
 * never take is passed over with a line in the log: it would keep all that comes after it from being sent.
 */
export function createElasticsearchEventSink({ cluster, index, log }: EventSinkOptions): EventSink {
  const client = createClusterClient(cluster)

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

  return {
    async write(events) {
      for (let at = 0; at < events.length; at += DOCUMENTS_A_REQUEST) {
        await writeRequest(events.slice(at, at + DOCUMENTS_A_REQUEST))
      }
    },
    close: () => client.close(),
  }
}

/** Without the values of a document, which Elasticsearch repeats. */
function reasonOf({ error }: estypes.BulkResponseItem): string {
  const field = /field \[([\w.]+)\]/.exec(error?.reason ?? '')?.[1]
  return field ? `${error?.type} (${field})` : `${error?.type}`
}
