import { describe, expect, it } from 'vitest'
import { sampleIntentEvent } from '../../../test/support/sample-intent-event.ts'
import { eventDocument, eventDocumentId } from './event-document.ts'

describe('an event in Elasticsearch', () => {
  it('has the names of the Elastic Common Schema, and its own below guichet', () => {
    const event = sampleIntentEvent({
      id: 'e1',
      type: 'article_read',
      readMs: 1_500,
      articleId: 'keys',
      contact: 'pseudonym',
      account: 'acme',
      plan: 'pro',
      page: 'console.example.com:8443/billing/:id',
      language: 'fr',
    })
    expect(eventDocument(event)).toEqual({
      '@timestamp': '2026-06-05T10:00:00.123Z',
      ecs: { version: '8.17.0' },
      event: {
        kind: 'event',
        category: ['web'],
        type: ['info'],
        dataset: 'guichet.intent',
        action: 'article_read',
        id: 'e1',
        created: '2026-06-05T10:00:02.456Z',
        duration: 1_500_000_000,
      },
      service: { name: 'guichet' },
      organization: { id: 'acme' },
      user: { hash: 'pseudonym' },
      url: { domain: 'console.example.com:8443', path: '/billing/:id' },
      guichet: {
        site: 'pub_test',
        intent: 'intent-1',
        article_id: 'keys',
        query_id: 'q1',
        plan: 'pro',
        language: 'fr',
      },
    })
  })

  it('has no field for what is not known, and keeps what is zero', () => {
    const document = eventDocument(sampleIntentEvent({ readMs: 0, queryId: null }))
    expect(document).not.toHaveProperty('user')
    expect(document).not.toHaveProperty('url')
    expect(document).toMatchObject({ event: { duration: 0 } })
    expect(JSON.stringify(document)).not.toContain('null')
  })

  it('has one id, whatever clock its sender has, and another in every site and intent', () => {
    const event = sampleIntentEvent({ id: 'e1' })
    const later = { ...event, at: new Date(0) }
    expect(eventDocumentId(later)).toBe(eventDocumentId(event))
    const ids = [event, { ...event, site: 's' }, { ...event, intent: 'i' }, { ...event, id: 'e2' }]
    expect(new Set(ids.map(eventDocumentId)).size).toBe(4)
  })
})
