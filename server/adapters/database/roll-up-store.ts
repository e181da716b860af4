import { isDeepStrictEqual } from 'node:util'
import { type Kysely, sql } from 'kysely'
import type { IntentEvent } from '../../deflection/intent-event.ts'
import { createDayInZone } from '../../deflection/roll-up/day-in-zone.ts'
import { createIntentFact, type IntentFact } from '../../deflection/roll-up/intent-fact.ts'
import type { IntentSetAside, RollUpStore } from '../../deflection/roll-up/roll-up-store.ts'
import { RollUpSums } from '../../deflection/roll-up/roll-up-sums.ts'
import type { BusinessCalendar } from '../../support-rules/business-calendar.ts'
import { type CountingLimits, countDespiteFailures } from './count-despite-failures.ts'
import type { Database } from './database.ts'
import { addFacts, factsOf, removeFacts } from './intent-facts.ts'
import {
  casesOfContacts,
  eventsOf,
  intentsBefore,
  markAll,
  siteToCount,
  takeWaiting,
} from './intents-to-count.ts'
import { rebuildableDays, rebuildDay } from './rebuild-days.ts'
import { addToRollUps } from './roll-up-rows.ts'
import type { DatabaseSchema } from './schema.ts'

/** In one transaction: the embedded store has but one, and keeps others waiting for some tens of milliseconds. */
const INTENTS_AT_ONCE = { embedded: 250, postgres: 5_000 }
/** Of several intents; where they have more, fewer of them are counted at once. One alone is held in memory with all it has. */
const EVENTS_AT_ONCE = 100_000

/**
 * One transaction at a time counts, whichever server it is of: a case that is being counted looks for the facts of its
 * contact, and an intent that is being counted looks for the cases of its contact, so one of the two sees the other. A day is
 * one of the zone of the site's support; where that is changed, the site is to be rebuilt.
 */
export function createRollUpStore(
  { kysely, kind }: Pick<Database, 'kysely' | 'kind'>,
  {
    calendarOf,
    eventsAtOnce = EVENTS_AT_ONCE,
  }: { calendarOf: (site: string) => Pick<BusinessCalendar, 'zone'> | null; eventsAtOnce?: number },
): RollUpStore {
  const most = INTENTS_AT_ONCE[kind]
  const dayOf = daysOfSites((site) => calendarOf(site)?.zone ?? 'utc')

  return {
    rollUp: (site, onSetAside = () => undefined) =>
      countDespiteFailures(kysely, {
        most,
        onSetAside,
        count: (limits) =>
          kysely.transaction().execute(async (transaction) => {
            if (!(await isOurTurn(transaction))) return 0
            const counted = site ?? (await siteToCount(transaction))
            return counted === null
              ? 0
              : countWaiting(transaction, counted, { dayOf: dayOf(counted), eventsAtOnce, ...limits })
          }),
      }),

    async rebuild(site, onProgress = () => undefined) {
      const progress = { intents: 0, days: 0 }
      const failures: IntentSetAside[] = []
      const turn = <T>(work: (transaction: Kysely<DatabaseSchema>) => Promise<T>) =>
        kysely.transaction().execute(async (transaction) => {
          await awaitOurTurn(transaction)
          return work(transaction)
        })
      const marked = await markAll(kysely, site)
      for (;;) {
        const counted = await countDespiteFailures(kysely, {
          most,
          onSetAside: (failure) => failures.push(failure),
          count: (limits) =>
            turn((transaction) =>
              countWaiting(transaction, site, { dayOf: dayOf(site), eventsAtOnce, ...limits }),
            ),
        })
        if (counted === 0) break
        progress.intents += counted
        onProgress({ ...progress })
      }
      // Some may have been the turn of a server that counts meanwhile.
      progress.intents = Math.max(progress.intents, marked)
      for (const day of await rebuildableDays(kysely, site)) {
        await turn((transaction) => rebuildDay(transaction, site, day))
        progress.days += 1
        onProgress({ ...progress })
      }
      if (failures[0]) throw failures[0].error
      return progress
    },
  }
}

interface Counting extends CountingLimits {
  eventsAtOnce: number
  dayOf: (at: Date) => string
}

/** Works out the facts of intents of a site that wait, and adds to the sums what has changed in them. */
async function countWaiting(
  transaction: Kysely<DatabaseSchema>,
  site: string,
  { dayOf, most, eventsAtOnce, onTaken }: Counting,
): Promise<number> {
  const waiting = await takeWaiting(transaction, site, most)
  onTaken?.(waiting.map((intent) => ({ site, intent })))
  if (waiting.length === 0) return 0
  const events = await eventsOf(transaction, site, waiting, waiting.length > 1 ? eventsAtOnce : null)
  const taken = new Set(waiting)
  const before = (await intentsBefore(transaction, site, events)).filter((intent) => !taken.has(intent))
  events.push(...(await eventsOf(transaction, site, before)))

  const intents = [...waiting, ...before]
  const facts = await workOut(transaction, site, events, dayOf)
  const former = new Map((await factsOf(transaction, site, intents)).map((fact) => [fact.intent, fact]))
  const sums = new RollUpSums()
  const [replaced, changed]: [string[], IntentFact[]] = [[], []]
  for (const intent of intents) {
    const [was, is] = [former.get(intent), facts.get(intent)]
    if (isDeepStrictEqual(was, is)) continue
    if (was) {
      sums.takeAway(was)
      replaced.push(intent)
    }
    if (is) {
      sums.add(is)
      changed.push(is)
    }
  }
  await removeFacts(transaction, site, replaced)
  await addFacts(transaction, changed)
  await addToRollUps(transaction, sums)
  return waiting.length
}

/** By intent. */
async function workOut(
  transaction: Kysely<DatabaseSchema>,
  site: string,
  events: readonly IntentEvent[],
  dayOf: Counting['dayOf'],
): Promise<Map<string, IntentFact>> {
  const cases = await casesOfContacts(transaction, site, events)
  const facts = new Map<string, IntentFact>()
  for (const [intent, ofIntent] of Map.groupBy(events, (event) => event.intent)) {
    const fact = createIntentFact(ofIntent, (contact) => cases.get(contact) ?? [], dayOf)
    if (fact) facts.set(intent, fact)
  }
  return facts
}

function daysOfSites(zoneOf: (site: string) => string): (site: string) => Counting['dayOf'] {
  const byZone = new Map<string, (at: Date) => string>()
  return (site) => {
    const zone = zoneOf(site)
    const dayOf = byZone.get(zone) ?? createDayInZone(zone)
    byZone.set(zone, dayOf)
    return dayOf
  }
}

const LOCK = sql`hashtextextended('guichet roll-up', 0)`

async function isOurTurn(transaction: Kysely<DatabaseSchema>): Promise<boolean> {
  const { rows } = await sql<{ ours: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as ours`.execute(
    transaction,
  )
  return rows[0]?.ours ?? false
}

/** Whoever changes facts or sums does so alone, to the end of its transaction. */
export async function awaitOurTurn(transaction: Kysely<DatabaseSchema>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction)
}
