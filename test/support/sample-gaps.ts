import { randomUUID } from 'node:crypto'
import type { GapIntent } from '../../server/deflection/gaps/gap-store.ts'
import { gapTopics } from '../../server/deflection/gaps/gap-topic.ts'
import { MemoryGapStore } from './memory-gap-store.ts'

/** An attempt in which two links were shown and none was opened. */
export function sampleGapIntent(question: string, changes: Partial<GapIntent> = {}): GapIntent {
  return {
    intent: randomUUID(),
    question,
    language: 'en',
    plan: 'pro',
    day: '2026-06-05',
    startedAt: new Date('2026-06-05T10:00:00Z'),
    withLinks: true,
    withOpening: false,
    filed: false,
    caseNumber: null,
    causedCase: changes.caseNumber ?? null,
    links: [shownLink('crawl-errors', 1), shownLink('webhooks', 2)],
    answeredWith: [],
    names: [],
    ...changes,
  }
}

export function shownLink(articleId: string, position: number, opened = false): GapIntent['links'][number] {
  return { articleId, shown: true, position, opened, solved: false, readMs: null }
}

const gap = sampleGapIntent('How do I rotate an API key?')

/** The topic of the one question that `sampleGaps` has for a site. */
export function sampleGapTopic(site: string): string {
  const work = gapTopics(site, [gap])
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value[0]?.id ?? ''
}

/** One question that no content has answered, and an article that could. */
export function sampleGaps(): MemoryGapStore {
  const store = new MemoryGapStore()
  store.intents = [gap]
  store.articles = [{ id: 'rotate-api-keys', title: 'Rotate API keys', url: '/docs/rotate-api-keys' }]
  return store
}
