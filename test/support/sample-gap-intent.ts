import { randomUUID } from 'node:crypto'
import type { GapIntent } from '../../server/deflection/gaps/gap-store.ts'

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
    links: [shownLink('crawl-errors', 1), shownLink('webhooks', 2)],
    answeredWith: [],
    names: [],
    ...changes,
  }
}

export function shownLink(articleId: string, position: number, opened = false): GapIntent['links'][number] {
  return { articleId, shown: true, position, opened, solved: false, readMs: null }
}
