import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { EventSink } from '../deflection/sending/event-sink.ts'

/** Where events are sent on to; null: nowhere. The client is loaded only where it is used. */
export async function openEventSink(
  { elasticsearch, eventsIndex }: Pick<Config, 'elasticsearch' | 'eventsIndex'>,
  log: Pick<Logger, 'warn'>,
): Promise<EventSink | null> {
  if (!elasticsearch || eventsIndex === null) return null
  const { createElasticsearchEventSink } = await import('./elasticsearch/event-sink.ts')
  const { node, apiKey, indexingApiKey, caFile } = elasticsearch
  const key = indexingApiKey ?? apiKey
  const cluster = { node, ...(key ? { apiKey: key } : {}), ...(caFile ? { caFile } : {}) }
  return createElasticsearchEventSink({ cluster, index: eventsIndex, log })
}
