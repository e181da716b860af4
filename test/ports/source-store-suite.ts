import { describe, expect, it } from 'vitest'
import type { SourceDefinition, SourceRunRecord } from '../../server/content/sources/source.ts'
import type { SourceStore } from '../../server/content/sources/source-store.ts'
import { unique } from './store-suite.ts'

const LONG = 3_600
const NOBODY_YET = { counts: null, problem: null } as const

function definition(name: string, change: Partial<SourceDefinition> = {}): SourceDefinition {
  return {
    name,
    kind: 'site',
    address: 'https://docs.example/',
    options: {
      lang: 'en',
      audience: ['everyone'],
      include: [],
      exclude: ['/old/*'],
      baseUrl: null,
      idPrefix: null,
    },
    every: null,
    ...change,
  }
}

function run(outcome: SourceRunRecord['outcome'] = 'done'): SourceRunRecord {
  return {
    ...NOBODY_YET,
    startedAt: new Date('2026-05-04T10:00:00Z'),
    endedAt: new Date('2026-05-04T10:05:00Z'),
    outcome,
  }
}

export function describeSourceStore(sources: () => SourceStore): void {
  async function registered(change: Partial<SourceDefinition> = {}): Promise<string> {
    const name = unique('source')
    await sources().register(definition(name, change))
    return name
  }

  describe('the sources', () => {
    it('come back as they were registered, and as they were registered last', async () => {
      const name = await registered({ every: 3_600 })
      expect(await sources().find(name)).toEqual({
        ...definition(name, { every: 3_600 }),
        lastRun: null,
        failedRuns: 0,
        nextRunAt: expect.any(Date),
        runningSince: null,
      })
      await sources().register(definition(name, { address: 'https://other.example/', every: null }))
      expect(await sources().find(name)).toMatchObject({
        address: 'https://other.example/',
        every: null,
        nextRunAt: null,
      })
      expect((await sources().list()).filter((source) => source.name === name)).toHaveLength(1)
      expect(await sources().find(unique('nobody'))).toBeNull()
    })

    it('keep their schedule when they are registered again without a word about it', async () => {
      const name = await registered({ every: 60 })
      const { every, ...silent } = definition(name)
      await sources().register(silent)
      expect(await sources().find(name)).toMatchObject({ every: 60 })
    })

    it('are gone when they are removed, with what was remembered of them', async () => {
      const name = await registered()
      await sources().remember(name, { pages: [{ key: 'a', articleId: 'a', data: {} }], forgotten: [] })
      expect(await sources().remove(name)).toBe(true)
      expect(await sources().remove(name)).toBe(false)
      await sources().register(definition(name))
      expect((await sources().memory(name)).pages.size).toBe(0)
    })

    it('are due once their time has come, and never without a schedule', async () => {
      const scheduled = await registered({ every: 60 })
      const byHand = await registered()
      const soon = new Date(Date.now() + 1_000)
      expect(await sources().due(soon)).toContain(scheduled)
      expect(await sources().due(soon)).not.toContain(byHand)
      expect(await sources().due(new Date('2020-01-01'))).not.toContain(scheduled)
    })
  })

  describe('a run of a source', () => {
    it('is the only one until it has ended, and keeps how it went', async () => {
      const name = await registered({ every: 60 })
      const [mine, other] = [unique('run'), unique('run')]
      expect(await sources().begin(name, { owner: mine, seconds: LONG })).toBe('begun')
      expect(await sources().begin(name, { owner: other, seconds: LONG })).toEqual({ heldBy: mine })
      expect((await sources().find(name))?.runningSince).toBeInstanceOf(Date)
      expect(await sources().due(new Date(Date.now() + 1_000))).not.toContain(name)

      const record = run('failed')
      const nextRunAt = new Date('2026-05-04T11:00:00Z')
      await sources().end(name, other, { record, failedRuns: 9, nextRunAt })
      expect(await sources().find(name)).toMatchObject({ lastRun: null, failedRuns: 0 })
      await sources().end(name, mine, { record, failedRuns: 1, nextRunAt })
      expect(await sources().find(name)).toMatchObject({
        lastRun: record,
        failedRuns: 1,
        nextRunAt,
        runningSince: null,
      })
      expect(await sources().begin(name, { owner: other, seconds: LONG })).toBe('begun')
    })

    it('begins once when several ask at the same time', async () => {
      const name = await registered()
      const outcomes = await Promise.all(
        Array.from({ length: 5 }, () => sources().begin(name, { owner: unique('run'), seconds: LONG })),
      )
      expect(outcomes.filter((outcome) => outcome === 'begun')).toHaveLength(1)
    })

    it('is taken over once it is no longer extended, and is told so', async () => {
      const name = await registered()
      const [mine, other] = [unique('run'), unique('run')]
      await sources().begin(name, { owner: mine, seconds: 0 })
      expect((await sources().find(name))?.runningSince).toBeNull()
      expect(await sources().begin(name, { owner: other, seconds: LONG })).toBe('begun')
      expect(await sources().extend(name, { owner: mine, seconds: LONG })).toBe(false)
      expect(await sources().extend(name, { owner: other, seconds: LONG })).toBe(true)
    })

    it('is taken over at once from a holder that is known to be dead', async () => {
      const name = await registered()
      const [dead, other] = [unique('run'), unique('run')]
      await sources().begin(name, { owner: dead, seconds: LONG })
      const hold = { owner: other, seconds: LONG }
      expect(await sources().begin(name, hold, unique('somebody else'))).toEqual({ heldBy: dead })
      expect(await sources().begin(name, hold, dead)).toBe('begun')
    })

    it('cannot begin on a source that nobody registered', async () => {
      expect(await sources().begin(unique('nobody'), { owner: 'x', seconds: LONG })).toBe('unknown_source')
    })
  })

  describe('what is remembered of a source', () => {
    const page = (key: string, data = { etag: '"1"' }) => ({ key, articleId: `article of ${key}`, data })

    it('comes back page by page, with where the reader stands', async () => {
      const name = await registered()
      expect(await sources().memory(name)).toEqual({ pages: new Map(), cursor: null })
      const many = Array.from({ length: 1_100 }, (_, index) => page(`p${index}`))
      await sources().remember(name, { pages: many, forgotten: [], cursor: { bumpedAt: '2026-05-04' } })
      await sources().remember(name, { pages: [page('p1', { etag: '"2"' })], forgotten: ['p2', 'p3'] })

      const { pages, cursor } = await sources().memory(name)
      expect(cursor).toEqual({ bumpedAt: '2026-05-04' })
      expect(pages.size).toBe(1_098)
      expect(pages.get('p0')).toEqual(page('p0'))
      expect(pages.get('p1')).toEqual(page('p1', { etag: '"2"' }))
      await sources().remember(name, { pages: [], forgotten: [], cursor: null })
      expect((await sources().memory(name)).cursor).toBeNull()
    })

    it('stays when the source is registered as it was, and is to be read anew when it is not', async () => {
      const name = await registered()
      await sources().remember(name, { pages: [page('a')], forgotten: [], cursor: { at: 1 } })
      await sources().register(definition(name, { every: 60 }))
      expect(await sources().memory(name)).toEqual({ pages: new Map([['a', page('a')]]), cursor: { at: 1 } })

      await sources().register(definition(name, { options: { ...definition(name).options, lang: 'fr' } }))
      const unread = { key: 'a', articleId: 'article of a', data: null }
      expect(await sources().memory(name)).toEqual({ pages: new Map([['a', unread]]), cursor: null })
    })

    it('is not taken for a source that is not registered', async () => {
      await expect(
        sources().remember(unique('nobody'), { pages: [page('a')], forgotten: [] }),
      ).rejects.toThrow()
    })
  })
}
