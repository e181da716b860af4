import {
  type Arm,
  EXCLUSIONS,
  type Exclusion,
  type IntentSource,
  type Outcome,
  type Plan,
} from '../../contract/vocabulary.ts'
import { classifyIntent, type FiledCase, isWithin } from '../classify-intent.ts'
import { dimensionValue } from '../dimension-value.ts'
import type { IntentEvent } from '../intent-event.ts'
import { orderEvents } from '../order-events.ts'

/** What may change while a form is filled in; all others say who it was. */
const OF_THE_MATTER: ReadonlySet<Exclusion> = new Set(['urgent', 'confidential'])

/** What became of one link within one intent. */
export interface LinkFact {
  articleId: string
  shown: boolean
  /** Where it stood first, in its lane, from 1. */
  position: number | null
  opened: boolean
  /** Said last, and not taken back. */
  solved: boolean
  /** All its readings together; null: it was not read in place. */
  readMs: number | null
}

/** All that the reports know of one intent, worked out from its events and from its contact's cases. */
export interface IntentFact {
  site: string
  intent: string
  /** Of its first event, in the zone of the site's support. */
  day: string
  startedAt: Date
  lastAt: Date
  outcome: Outcome
  /** Null: it counts. */
  exclusion: Exclusion | null
  /** False: nothing but its case is known, as the browser has told nothing. */
  measured: boolean
  /** Something was asked. */
  asked: boolean
  confirmedAt: Date | null
  /** When a case was filed in this intent itself. */
  filedAt: Date | null
  /** A form of the site's own, with links at it, was sent. Whether support took it in as a case is not known here. */
  submitted: boolean
  /** By the same contact, by any channel, within seven days from the first event. */
  filedWithinWeek: boolean
  /** From the first event to the case of this intent, in whole seconds. */
  secondsToCase: number | null
  contact: string | null
  account: string | null
  plan: Plan | null
  arm: Arm | null
  page: string | null
  language: string | null
  source: IntentSource | null
  engine: string | null
  withLinks: boolean
  withOpening: boolean
  /** By article id. */
  links: LinkFact[]
}

/**
 * The fact of an intent; null where there is none: without events, and for a case by mail or from a desk, which is no
 * attempt to help oneself. The order of the events is of no account.
 *
 * @param casesOf every case of a contact of the site, by whichever channel
 * @param dayOf the day of an instant in the zone of the site's support
 *
 * What may change within an intent: the account, its plan and its arm are those of the first event that has an account;
 * contact, page, language and source are the first that are stated; the engine is the case's, or else the last that was
 * chosen. Whether it was urgent or confidential its case says, where there is one.
 */
export function createIntentFact(
  events: readonly IntentEvent[],
  casesOf: (contact: string) => readonly FiledCase[],
  dayOf: (at: Date) => string,
): IntentFact | null {
  const ordered = orderEvents(events)
  const [first, last] = [ordered[0], ordered.at(-1)]
  if (!first || !last) return null
  const told = ordered.filter(({ type }) => type !== 'case_filed')
  const filed = ordered.filter(({ type }) => type === 'case_filed')
  if (told.length === 0 && filed.every(({ channel }) => channel !== 'widget')) return null

  const contact = firstStated(ordered, 'contact')
  const casesOfContact = contact === null ? [] : casesOf(contact)
  const { outcome, confirmedAt, filedAt } = classifyIntent(ordered, casesOfContact)
  const startedAt = first.at
  const entitled = ordered.find(({ account }) => account !== null)
  const links = linkFacts(ordered)
  return {
    site: first.site,
    intent: first.intent,
    day: dayOf(startedAt),
    startedAt,
    lastAt: last.at,
    outcome,
    exclusion: exclusionOf(told, filed),
    measured: told.length > 0,
    asked: ordered.some(({ type, question }) => type === 'search' || question !== null),
    confirmedAt,
    filedAt,
    submitted: ordered.some(({ type, source }) => type === 'case_started' && source === 'attach'),
    filedWithinWeek: [...casesOfContact.map(({ at }) => at), ...(filedAt ? [filedAt] : [])].some((at) =>
      isWithin(startedAt, at),
    ),
    secondsToCase:
      told.length > 0 && filedAt ? Math.floor((filedAt.getTime() - startedAt.getTime()) / 1000) : null,
    contact,
    account: entitled?.account ?? null,
    plan: entitled?.plan ?? null,
    arm: entitled?.arm ?? null,
    page: bounded(firstStated(ordered, 'page')),
    language: bounded(firstStated(ordered, 'language')),
    source: firstStated(ordered, 'source'),
    engine: bounded(firstStated(filed, 'engine') ?? firstStated(ordered.toReversed(), 'engine')),
    withLinks: links.some(({ shown }) => shown),
    withOpening: links.some(({ opened }) => opened),
    links,
  }
}

/** A form that was marked as urgent for a moment, and filed as a question like others, is one like others. */
function exclusionOf(told: readonly IntentEvent[], filed: readonly IntentEvent[]): Exclusion | null {
  const stated = (reason: Exclusion, events: readonly IntentEvent[]) =>
    events.some(({ exclusion }) => exclusion === reason)
  const isSaid = (reason: Exclusion) =>
    stated(reason, filed) || ((filed.length === 0 || !OF_THE_MATTER.has(reason)) && stated(reason, told))
  return EXCLUSIONS.find(isSaid) ?? null
}

function firstStated<Key extends 'contact' | 'page' | 'language' | 'source' | 'engine'>(
  events: readonly IntentEvent[],
  key: Key,
): IntentEvent[Key] | null {
  return events.find((event) => event[key] !== null)?.[key] ?? null
}

/** Events that were kept before there was a bound may have a longer one. */
function bounded(value: string | null): string | null {
  return value === null ? null : dimensionValue(value)
}

function linkFacts(ordered: readonly IntentEvent[]): LinkFact[] {
  const links = new Map<string, LinkFact>()
  for (const { type, articleId, position, readMs } of ordered) {
    // The last word holds of the whole intent, as in its outcome.
    if (type === 'not_solved') for (const link of links.values()) link.solved = false
    if (articleId === null) continue
    const link = links.get(articleId) ?? {
      articleId,
      shown: false,
      position: null,
      opened: false,
      solved: false,
      readMs: null,
    }
    if (type === 'suggestion_viewed') {
      link.shown = true
      link.position ??= position
    }
    if (type === 'suggestion_clicked' || type === 'article_read') link.opened = true
    if (type === 'article_read' && readMs !== null) link.readMs = (link.readMs ?? 0) + readMs
    if (type === 'solved') link.solved = true
    links.set(articleId, link)
  }
  return [...links.values()].sort((a, b) => (a.articleId < b.articleId ? -1 : 1))
}
