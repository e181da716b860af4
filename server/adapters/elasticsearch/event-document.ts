import { createHash } from 'node:crypto'
import type { IntentEvent } from '../../deflection/intent-event.ts'

const ECS_VERSION = '8.17.0'
const NANOSECONDS = 1_000_000

type EventKey = Pick<IntentEvent, 'site' | 'intent' | 'id'>

/** The same for the same event, so that it is there once however often it is sent. */
export function eventDocumentId({ site, intent, id }: EventKey): string {
  return createHash('sha256')
    .update(JSON.stringify([site, intent, id]))
    .digest('base64url')
}

/** An event in the words of the Elastic Common Schema, and below `guichet` where that has none. What is null is left out. */
export function eventDocument(event: IntentEvent): object {
  const { page } = event
  const slash = page?.indexOf('/') ?? -1
  return withoutNulls({
    '@timestamp': event.at.toISOString(),
    ecs: { version: ECS_VERSION },
    event: {
      kind: 'event',
      category: ['web'],
      type: ['info'],
      dataset: 'guichet.intent',
      action: event.type,
      id: event.id,
      created: event.receivedAt.toISOString(),
      duration: event.readMs === null ? null : event.readMs * NANOSECONDS,
    },
    service: { name: 'guichet' },
    organization: { id: event.account },
    user: { hash: event.contact },
    url: page === null ? null : { domain: page.slice(0, slash), path: page.slice(slash) },
    guichet: {
      site: event.site,
      intent: event.intent,
      visitor: event.visitor,
      question: event.question,
      article_id: event.articleId,
      query_id: event.queryId,
      lane: event.lane,
      position: event.position,
      plan: event.plan,
      language: event.language,
      source: event.source,
      engine: event.engine,
      exclusion: event.exclusion,
      arm: event.arm,
      channel: event.channel,
    },
  })
}

/** Objects in which nothing is left are left out too. */
function withoutNulls(value: object): object {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => {
      if (item === null) return []
      if (typeof item !== 'object' || Array.isArray(item)) return [[name, item]]
      const kept = withoutNulls(item)
      return Object.keys(kept).length === 0 ? [] : [[name, kept]]
    }),
  )
}
