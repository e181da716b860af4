import { randomInt, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../server/adapters/database/database.ts'
import { createEventStore } from '../../server/adapters/database/event-store.ts'
import { createRollUpStore } from '../../server/adapters/database/roll-up-store.ts'
import { OUTCOMES } from '../../server/contract/vocabulary.ts'
import { ROLL_UP_TABLES, type RollUpTable } from '../../server/deflection/roll-up/roll-up-tables.ts'
import { swiftypePreset } from '../../server/sites/presets/swiftype.ts'
import { sampleIntentEvent } from '../support/sample-intent-event.ts'
import { rawReport, rolledUpReport } from './raw-report.ts'
import { simulateEvents } from './simulate-events.ts'

const calendar = swiftypePreset.businessCalendar
const { zone } = calendar

/** What the roll-ups promise, on one database. */
export function describeRollUps(
  name: string,
  open: () => Promise<Pick<Database, 'kysely' | 'kind'> & { close(): Promise<void> }>,
): void {
  describe(name, () => {
    let database: Awaited<ReturnType<typeof open>>
    let events: ReturnType<typeof createEventStore>
    let rollUps: ReturnType<typeof createRollUpStore>

    beforeAll(async () => {
      database = await open()
      events = createEventStore(database)
      rollUps = createRollUpStore(database, { calendarOf: () => calendar })
    })

    afterAll(() => database?.close())

    async function countAll(): Promise<void> {
      while ((await rollUps.rollUp()) > 0);
    }

    /** Every row of every roll-up, and every fact. */
    async function everything(site: string): Promise<unknown> {
      const tables = [...(Object.keys(ROLL_UP_TABLES) as RollUpTable[]), 'intent_fact' as const]
      const rows = await Promise.all(
        tables.map((table) =>
          database.kysely.selectFrom(table).selectAll().where('site', '=', site).execute(),
        ),
      )
      const sorted = rows.map((ofTable) => ofTable.map((row) => JSON.stringify(row)).sort())
      return Object.fromEntries(tables.map((table, index) => [table, sorted[index]]))
    }

    it('are the same by whatever order events come in, and the same when they are rebuilt', async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 40 }), async (seed, batchSize) => {
          const [late, orderly] = [`late-${randomUUID()}`, `orderly-${randomUUID()}`]
          const { inOrder, shuffled } = simulateEvents({ seed, intents: 40 })
          for (const [index, batch] of inBatches(shuffled(late), batchSize).entries()) {
            await events.append(batch)
            if (index % 2 === 0) await rollUps.rollUp()
          }
          await events.append(inOrder(orderly))
          await countAll()

          const counted = await everything(late)
          const same = JSON.stringify(await everything(orderly)).replaceAll(orderly, late)
          expect(JSON.parse(same)).toEqual(counted)

          await rollUps.rebuild(late)
          expect(await everything(late)).toEqual(counted)
        }),
        { numRuns: 5 },
      )
    })

    it('are equal to what one query of the events says', async () => {
      const site = `raw-${randomUUID()}`
      const { shuffled } = simulateEvents({ seed: 7, intents: 1_200 })
      for (const batch of inBatches(shuffled(site), 600)) {
        await events.append(batch)
        await countAll()
      }
      const raw = await rawReport(database.kysely, { site, zone })
      for (const outcome of OUTCOMES) expect(raw.some((day) => day[outcome][0] > 0)).toBe(true)
      expect(await rolledUpReport(database.kysely, site)).toEqual(raw)
    })

    it('are mended by a rebuild, whatever has become of facts and sums', async () => {
      const site = `mended-${randomUUID()}`
      await events.append(simulateEvents({ seed: 11, intents: 60 }).inOrder(site))
      await countAll()
      const right = await everything(site)
      const { kysely } = database
      await kysely.updateTable('intent_day').set({ confirmed: 1_000 }).where('site', '=', site).execute()
      await kysely.deleteFrom('link_day').where('site', '=', site).execute()
      await kysely
        .updateTable('intent_fact')
        .set({ outcome: 'confirmed' })
        .where('site', '=', site)
        .where('outcome', '=', 'unknown')
        .execute()
      await kysely
        .insertInto('time_to_case_day')
        .values({ site, day: '2031-01-01', seconds: 5, cases: 3 })
        .execute()
      expect(await everything(site)).not.toEqual(right)
      await rollUps.rebuild(site)
      expect(await everything(site)).toEqual(right)
    })

    it('say of a rebuild how many intents were worked out, also by a server that counted meanwhile', async () => {
      const site = `meanwhile-${randomUUID()}`
      await events.append(
        ['one', 'two', 'three'].map((intent) => sampleIntentEvent({ site, intent, id: randomUUID() })),
      )
      while ((await rollUps.rollUp(site)) > 0);
      const rebuilding = rollUps.rebuild(site)
      while ((await rollUps.rollUp(site)) > 0);
      expect(await rebuilding).toEqual({ intents: 3, days: 1 })
    })

    it('count what has the longest values that anybody can state, also where they were kept without a bound', async () => {
      const site = `long-${randomUUID()}`
      const incompressible = Array.from({ length: 60 }, () => randomUUID().replaceAll('-', '')).join('')
      const articleId = Array.from({ length: 500 }, () =>
        String.fromCodePoint(randomInt(0x4e00, 0x9fff)),
      ).join('')
      await events.append([
        sampleIntentEvent({ site, page: `app.example/${incompressible}`, engine: incompressible }),
        sampleIntentEvent({ site, type: 'suggestion_viewed', articleId, position: 1 }),
        sampleIntentEvent({ site, type: 'article_read', articleId, readMs: 5_000 }),
      ])
      const failures: unknown[] = []
      expect(await rollUps.rollUp(site, (failure) => failures.push(failure))).toBe(1)
      expect(failures).toEqual([])
      const pages = await database.kysely
        .selectFrom('intent_day')
        .select('value')
        .where('site', '=', site)
        .where('dimension', '=', 'page')
        .execute()
      expect(pages).toEqual([{ value: `app.example/${incompressible}`.slice(0, 300) }])
      await rollUps.rebuild(site)
    })

    it('count all, where several intents have more events than are held at once, and where one alone has', async () => {
      const site = `many-${randomUUID()}`
      const { kysely } = database
      const sizes = { few: 2, more: 9, some: 3, one: 1 }
      await events.append(
        Object.entries(sizes).flatMap(([intent, size]) =>
          Array.from({ length: size }, (_, index) =>
            sampleIntentEvent({ site, intent, id: `event-${index}` }),
          ),
        ),
      )
      const failures: unknown[] = []
      const sparing = createRollUpStore(database, { calendarOf: () => calendar, eventsAtOnce: 4 })
      while ((await sparing.rollUp(site, (failure) => failures.push(failure))) > 0);
      expect(failures).toEqual([])
      const facts = kysely.selectFrom('intent_fact').select('intent').where('site', '=', site)
      expect(await facts.orderBy('intent').execute()).toEqual(
        Object.keys(sizes)
          .sort()
          .map((intent) => ({ intent })),
      )
    })

    it('count all others where one intent cannot be counted, which is tried again by a rebuild', async () => {
      const site = `refused-${randomUUID()}`
      const { kysely } = database
      const page = `${site}.example/`
      await sql`alter table intent_fact add constraint refuses_a_page check (page is distinct from ${sql.lit(page)})`.execute(
        kysely,
      )
      await events.append(
        ['before', 'refused', 'after'].map((intent) =>
          sampleIntentEvent({ site, intent, page: intent === 'refused' ? page : null }),
        ),
      )
      const failures: string[] = []
      const counted = async () => {
        while ((await rollUps.rollUp(site, ({ intent }) => failures.push(intent))) > 0);
        const facts = kysely.selectFrom('intent_fact').select('intent').where('site', '=', site)
        return (await facts.orderBy('intent').execute()).map(({ intent }) => intent)
      }
      expect(await counted()).toEqual(['after', 'before'])
      await events.append([sampleIntentEvent({ site, intent: 'refused' })])
      expect(await counted()).toEqual(['after', 'before'])
      expect(failures).toEqual(['refused'])
      await expect(rollUps.rebuild(site)).rejects.toThrow('refuses_a_page')

      await sql`alter table intent_fact drop constraint refuses_a_page`.execute(kysely)
      await rollUps.rebuild(site)
      expect(await counted()).toEqual(['after', 'before', 'refused'])
      expect(failures).toEqual(['refused'])
    })

    it('count events that come while others are counted, from several servers', async () => {
      const site = `busy-${randomUUID()}`
      const { shuffled } = simulateEvents({ seed: 3, intents: 200 })
      let appending = true
      const counting = [1, 2].map(async () => {
        while (appending) {
          await rollUps.rollUp()
          await new Promise((resolve) => setTimeout(resolve, 5))
        }
      })
      await Promise.all(inBatches(shuffled(site), 60).map((batch) => events.append(batch)))
      appending = false
      await Promise.all(counting)
      await countAll()
      const counted = await everything(site)
      expect(await rolledUpReport(database.kysely, site)).toEqual(
        await rawReport(database.kysely, { site, zone }),
      )
      await rollUps.rebuild(site)
      expect(await everything(site)).toEqual(counted)
    })
  })
}

function inBatches<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
