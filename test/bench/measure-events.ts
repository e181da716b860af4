import { type Kysely, sql } from 'kysely'
import type { Database } from '../../server/adapters/database/database.ts'
import { createEventStore } from '../../server/adapters/database/event-store.ts'
import { createReportStore } from '../../server/adapters/database/report-store.ts'
import { createRollUpStore } from '../../server/adapters/database/roll-up-store.ts'
import type { DatabaseSchema } from '../../server/adapters/database/schema.ts'
import type { IntentEvent } from '../../server/deflection/intent-event.ts'
import { ROLL_UP_TABLES } from '../../server/deflection/roll-up/roll-up-tables.ts'
import { swiftypePreset } from '../../server/sites/presets/swiftype.ts'
import { rawReport, rolledUpReport } from '../roll-ups/raw-report.ts'
import { FIRST_DAY, simulateIntents } from '../roll-ups/simulate-events.ts'
import { createBareEvents } from './bare-events.ts'
import { timed } from './latency-figures.ts'

export interface EventFigures {
  events: number
  intents: number
  /** Events a second, and how many of them a bare insert of the same rows keeps. */
  ingest: IngestFigures
  /** The same, one intent a batch, as a browser sends it. */
  singly: IngestFigures
  /** Intents a second, as they are counted for the first time. */
  counted: number
  /** Milliseconds, of the overview of 28 days with the 28 before, the slowest last. */
  overview: number[]
  /** Milliseconds of one query of all events that says the same. */
  rawQuery: number
  equalToRaw: boolean
  /** In seconds. */
  rebuild: number
  equalToRebuilt: boolean
  /** On disk, with everything that was counted. */
  bytes: number
}

export interface IngestFigures {
  ours: number
  bare: number
  ratio: number
}

const SITE = 'pub_bench'
const SINGLE_SITE = `${SITE}_single`
const DAYS = 60
const EVENTS_A_BATCH = 1_000
/** Of the whole; so many at most. */
const SINGLE_SHARE = 1 / 20
const MOST_SINGLE = 2_000
const OVERVIEWS = 20

const calendar = swiftypePreset.businessCalendar
const { zone } = calendar

/** What it costs to keep, to count and to report that many intents, of about five events each, on one database. */
export async function measureEvents(
  { kysely, kind }: Pick<Database, 'kysely' | 'kind'>,
  intents: number,
  onProgress: (done: string) => void = () => undefined,
): Promise<EventFigures> {
  const store = createEventStore({ kysely })
  const rollUps = createRollUpStore({ kysely, kind }, { calendarOf: () => calendar })
  const bare = await createBareEvents(kysely)
  const simulation = { intents, days: DAYS, articles: 3_000, chronological: true }

  const [whole, single] = [new Race(), new Race()]
  let events = 0
  for (const batch of batches(simulateIntents(SITE, { ...simulation, seed: 1 }), EVENTS_A_BATCH)) {
    await whole.run(batch.length, { ours: () => store.append(batch), bare: () => bare.append(batch) })
    events += batch.length
    if (events % 1_000_000 < EVENTS_A_BATCH) onProgress(`${events} events kept`)
  }
  const apart = simulateIntents(SINGLE_SITE, {
    ...simulation,
    intents: Math.min(MOST_SINGLE, Math.ceil(intents * SINGLE_SHARE)),
    seed: 2,
  })
  for (const batch of batches(apart, 1)) {
    await single.run(batch.length, { ours: () => store.append(batch), bare: () => bare.append(batch) })
  }
  onProgress(`${events} events kept in all`)
  await bare.drop()
  await openCases(kysely)
  await sql`vacuum analyze`.execute(kysely)

  let counted = 0
  const counting = await timed(async () => {
    for (const site of [SITE, SINGLE_SITE]) {
      for (let some = 1; some > 0; ) {
        some = await rollUps.rollUp(site)
        counted += some
        if (counted % 100_000 < some) onProgress(`${counted} intents counted`)
      }
    }
  })
  onProgress(`${counted} intents counted in all, ${Math.round((counted / counting) * 1_000)} a second`)
  const overview = await measureOverviews(kysely)
  let raw: unknown
  const rawQuery = await timed(async () => {
    raw = await rawReport(kysely, { site: SITE, zone })
  })
  const equalToRaw = JSON.stringify(raw) === JSON.stringify(await rolledUpReport(kysely, SITE))
  const before = await fingerprint(kysely)
  let rebuilt = 0
  const rebuild = await timed(async () => {
    await rollUps.rebuild(SITE, (progress) => {
      if (progress.intents % 100_000 < progress.intents - rebuilt) {
        onProgress(`${progress.intents} intents rebuilt`)
      }
      rebuilt = progress.intents
    })
  })
  return {
    events,
    intents,
    ingest: whole.figures(),
    singly: single.figures(),
    counted: (counted / counting) * 1_000,
    overview,
    rawQuery,
    equalToRaw,
    rebuild: rebuild / 1_000,
    equalToRebuilt: before === (await fingerprint(kysely)),
    bytes: await sizeOf(kysely),
  }
}

/** Two ways to keep the same, in turns, so that what else the machine does touches both. */
class Race {
  #events = 0
  #ours = 0
  #bare = 0
  #turn = 0

  async run(events: number, ways: { ours: () => Promise<void>; bare: () => Promise<void> }): Promise<void> {
    this.#events += events
    this.#turn += 1
    if (this.#turn % 2 === 0) this.#ours += await timed(ways.ours)
    this.#bare += await timed(ways.bare)
    if (this.#turn % 2 === 1) this.#ours += await timed(ways.ours)
  }

  figures(): IngestFigures {
    const [ours, bare] = [this.#ours, this.#bare].map((ms) => (this.#events / ms) * 1_000) as [number, number]
    return { ours, bare, ratio: ours / bare }
  }
}

function* batches(intents: Iterable<IntentEvent[]>, size: number): Generator<IntentEvent[]> {
  let batch: IntentEvent[] = []
  for (const events of intents) {
    batch.push(...events)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function measureOverviews(kysely: Kysely<DatabaseSchema>): Promise<number[]> {
  const reports = createReportStore({ kysely }, { calendarOf: () => calendar })
  const [from, middle, to] = [DAYS - 56, DAYS - 28, DAYS - 1].map((day) => shifted(FIRST_DAY, day)) as [
    string,
    string,
    string,
  ]
  const now = new Date(`${to}T12:00:00Z`)
  const times: number[] = []
  for (let time = 0; time < OVERVIEWS; time += 1) {
    times.push(
      await timed(async () => {
        await Promise.all([
          reports.overview({ site: SITE, from: middle, to, zone }, now),
          reports.overview({ site: SITE, from, to: shifted(middle, -1), zone }, now),
        ])
      }),
    )
  }
  return times.sort((a, b) => a - b)
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** A case for each that was filed, so that the figures of cases have something to count. */
async function openCases(kysely: Kysely<DatabaseSchema>): Promise<void> {
  await sql`
    insert into support_case (
      site, account_id, account_name, opened_by_subject, opened_by_email, opened_by_email_folded, primary_email,
      nature, severity, plan, subject, description, confidential, channel, locale, status,
      opened_at, respond_by, responded_at, updated_at
    )
    select site, coalesce(account, 'none'), 'Account', coalesce(contact, 'none'), 'a@b.example', 'a@b.example',
      'a@b.example', 'question', 2 + (position(right(id, 1) in '0123456789') % 2), coalesce(plan, 'standard'),
      'Subject', 'Description', false, channel, 'en', 'answered',
      at, at + interval '1 day', at + interval '1 hour' * (30 * random()), at
    from intent_event where type = 'case_filed'`.execute(kysely)
}

async function sizeOf(kysely: Kysely<DatabaseSchema>): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select pg_database_size(current_database()) as bytes`.execute(kysely)
  return rows[0]?.bytes ?? 0
}

/** One number for every fact and every sum of the site. */
async function fingerprint(kysely: Kysely<DatabaseSchema>): Promise<string> {
  const prints: unknown[] = []
  for (const table of ['intent_fact', ...Object.keys(ROLL_UP_TABLES)]) {
    const { rows } = await sql`
      select count(*) as rows, sum(hashtextextended(row::text, 0)::numeric) as hash
      from ${sql.table(table)} as row where site = ${SITE}`.execute(kysely)
    prints.push(rows[0])
  }
  return JSON.stringify(prints)
}
