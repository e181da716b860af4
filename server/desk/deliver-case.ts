import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { Desk, DeskEvent } from './desk.ts'
import type { DeskDelivery, DeskDeliveryStore, Settlement } from './desk-delivery-store.ts'
import { nextAttempt } from './next-attempt.ts'

export interface DeliverCaseDependencies {
  deliveries: Pick<DeskDeliveryStore, 'claim' | 'settle' | 'wake'>
  /** Null: the site has none any more. */
  deskOf: (site: string) => Desk | null
  /** What is to be told; null when its entry is gone. */
  eventOf: (delivery: DeskDelivery) => Promise<DeskEvent | null>
  clock: () => Date
  /** From 0 to 1. */
  chance: () => number
  /** Hears what a desk was not told of, and is told of no more unless somebody says so. */
  log: Pick<Logger, 'warn'>
}

/** Longer than any desk takes to answer: after this whoever held it is taken to be dead. */
const HOLD_MS = 20_000

/**
 * Tells a site's desk what has happened in a case and is due, in order, until nothing is. To be run when an entry is new,
 * and at each time that a delivery is to be tried again; may be run at any time, by several at once.
 */
export async function deliverCase(
  { deliveries, deskOf, eventOf, clock, chance, log }: DeliverCaseDependencies,
  { caseNumber, due }: { caseNumber: string; due: Date },
  signal: AbortSignal,
): Promise<void> {
  const owner = randomUUID()
  for (;;) {
    signal.throwIfAborted()
    // The clock of the server that asked for this may be ahead of this one's.
    const now = new Date(Math.max(clock().getTime(), due.getTime()))
    const claim = await deliveries.claim(caseNumber, {
      owner,
      now,
      until: new Date(now.getTime() + HOLD_MS),
    })
    if (claim.state === 'nothing') return
    if (claim.state === 'held') {
      // Whoever holds it goes on with the case; if they die, somebody has to.
      await deliveries.wake(caseNumber, claim.until)
      return
    }
    const settlement = await attempt(claim.delivery)
    // Of a hold that was lost another one tries, or has tried, the same: the desk counts it once by its id.
    if (!(await deliveries.settle(claim.delivery.id, owner, clock(), settlement))) return
    if (settlement.status === 'pending') return
    if (settlement.status === 'dead') {
      const { id: delivery, site } = claim.delivery
      log.warn(
        { delivery, caseNumber, site, why: settlement.why },
        'a desk was not told of an entry; "guichet desk" replays it',
      )
    }
  }

  async function attempt(delivery: DeskDelivery): Promise<Settlement> {
    const desk = deskOf(delivery.site)
    if (!desk) return { status: 'dead', why: 'the site has no desk' }
    const event = await eventOf(delivery)
    if (!event) return { status: 'dead', why: 'the entry is gone' }
    const told = await desk.deliver(event, signal)
    if (told.outcome === 'taken') return { status: 'taken', why: 'taken' }
    if (told.outcome === 'refused') return { status: 'dead', why: told.why }
    const next = nextAttempt({
      attempts: delivery.attempts + 1,
      at: clock(),
      giveUpAt: delivery.giveUpAt,
      waitMs: told.waitMs,
      chance: chance(),
    })
    return next
      ? { status: 'pending', why: told.why, nextAttemptAt: next }
      : { status: 'dead', why: `${told.why}; given up` }
  }
}
