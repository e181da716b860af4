import { expect, it } from 'vitest'
import type { Source } from '../sources/source.ts'
import { readContentReport } from './content-report.ts'

const now = new Date('2026-06-08T15:00:00Z')

const source: Source = {
  name: 'docs',
  kind: 'site',
  address: 'https://docs.example.com',
  options: { lang: null, audience: ['everyone'], include: [], exclude: [], baseUrl: null, idPrefix: null },
  every: 3_600,
  lastRun: {
    startedAt: new Date('2026-06-08T14:00:00Z'),
    endedAt: new Date('2026-06-08T14:01:00Z'),
    outcome: 'failed',
    problem: 'It does not answer.',
    counts: null,
  },
  failedRuns: 1,
  nextRunAt: new Date('2026-06-08T16:00:00Z'),
  runningSince: null,
}

it('tells of each source how many articles it has, how old they are, and how its last run went', async () => {
  const asked: unknown[] = []
  const report = await readContentReport({
    sources: { list: async () => [source, { ...source, name: 'new', lastRun: null, nextRunAt: null }] },
    freshness: {
      ofSources: async (since) => {
        asked.push(since)
        return [
          { source: 'docs', withinMonth: 1, withinYear: 2, older: 3, unknown: 4 },
          { source: 'guichet:shipped', withinMonth: 0, withinYear: 0, older: 0, unknown: 5 },
        ]
      },
    },
    clock: () => now,
  })
  expect(asked).toEqual([{ month: new Date('2026-05-09T15:00:00Z'), year: new Date('2025-06-08T15:00:00Z') }])
  expect(report.generatedAt).toBe(now.toISOString())
  expect(report.sources).toEqual([
    {
      name: 'docs',
      kind: 'site',
      address: 'https://docs.example.com',
      articles: 10,
      lastRunAt: '2026-06-08T14:01:00.000Z',
      lastRunFailed: true,
      nextRunAt: '2026-06-08T16:00:00.000Z',
      freshness: { withinMonth: 1, withinYear: 2, older: 3, unknown: 4 },
    },
    expect.objectContaining({ name: 'new', articles: 0, lastRunAt: null, lastRunFailed: false }),
    expect.objectContaining({ name: 'guichet:shipped', kind: 'other', articles: 5 }),
  ])
})
