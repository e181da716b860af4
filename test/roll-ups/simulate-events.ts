import type { IntentEvent, StoredEventType } from '../../server/deflection/intent-event.ts'
import { seededRandom } from '../../server/evaluation/seeded-random.ts'

interface Simulation {
  seed: number
  intents: number
  /** Over how many days they are spread. */
  days?: number
  /** How many articles there are to be shown. */
  articles?: number
  /** One intent begins after the other; otherwise at any time of those days. */
  chronological?: boolean
}

export interface SimulatedEvents {
  inOrder(site: string): IntentEvent[]
  /** Any order, and some of them twice, the second time with another time. */
  shuffled(site: string): IntentEvent[]
}

/** In UTC. */
export const FIRST_DAY = '2026-10-20'
const START = Date.parse(FIRST_DAY)
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** The events of one intent after another, made as they are asked for; the same seed makes the same. */
export function* simulateIntents(site: string, options: Simulation): Generator<IntentEvent[]> {
  const random = seededRandom(options.seed)
  for (let index = 0; index < options.intents; index += 1) yield simulateIntent(site, index, random, options)
}

export function simulateEvents(options: Simulation): SimulatedEvents {
  const inOrder = (site: string) => [...simulateIntents(site, options)].flat()
  return {
    inOrder,
    shuffled(site) {
      const random = seededRandom(options.seed + 1)
      const events = inOrder(site)
      const again = events
        .filter(() => random() < 0.1)
        .map((event) => ({
          ...event,
          at: new Date(event.at.getTime() + 3 * DAY),
          receivedAt: new Date(event.receivedAt.getTime() + 3 * DAY),
        }))
      // What comes again comes later: the first to come is the one that is kept.
      return [...shuffle(events, random), ...shuffle(again, random)]
    },
  }
}

/** About five events, the mix of a support site: most people leave without a word. */
function simulateIntent(
  site: string,
  index: number,
  random: () => number,
  { intents, days = 20, articles = 30, chronological = false }: Simulation,
): IntentEvent[] {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  // People come back: there are fewer contacts than intents.
  const person = Math.floor(random() * Math.max(4, intents / 5))
  const signedIn = random() < 0.8
  const intent = random() < 0.05 ? `case:C-${index}` : `intent-${index}`
  const account = signedIn && random() < 0.9 ? `account-${person % 97}` : null
  const shared = {
    site,
    intent,
    queryId: null,
    question: null,
    visitor: null,
    contact: signedIn ? `contact-${person}` : null,
    account,
    plan: account === null ? null : ((['standard', 'pro', 'premium'] as const)[person % 3] ?? null),
    page: pick(['docs.example/start', 'docs.example/billing', 'app.example/:id/settings', null]),
    language: pick(['en', 'fr', 'de', 'ja']),
    source: pick(['launcher', 'inline', 'attach'] as const),
    engine: null,
    exclusion: random() < 0.06 ? pick(['urgent', 'confidential', 'staff', 'test', 'bot'] as const) : null,
    arm: null,
    lane: null,
    position: null,
    readMs: null,
    articleId: null,
    channel: null,
  } as const satisfies Partial<IntentEvent>
  let at = START + Math.floor((chronological ? index / intents : random()) * days * DAY)
  let number = 0
  const event = (type: StoredEventType, changes: Partial<IntentEvent> = {}): IntentEvent => {
    at += 1 + Math.floor(random() * 2 * MINUTE)
    number += 1
    return {
      ...shared,
      id: `${index}-${number}`,
      type,
      at: new Date(at),
      receivedAt: new Date(at + 1_000),
      ...changes,
    }
  }
  if (intent.startsWith('case:')) {
    return [event('case_filed', { channel: pick(['email', 'desk', 'widget'] as const), engine: 'shop' })]
  }
  const events = [event('search', { queryId: `query-${index % 50}` })]
  const shown = random() < 0.85 ? 1 + Math.floor(random() * 3) : 0
  for (let position = 1; position <= shown; position += 1) {
    const articleId = `article-${Math.floor(random() ** 2 * articles)}`
    events.push(event('suggestion_viewed', { articleId, lane: 'documentation', position }))
  }
  const opened = events.at(-1)?.articleId ?? null
  if (opened !== null && random() < 0.5) {
    events.push(event('suggestion_clicked', { articleId: opened }))
    events.push(event('article_read', { articleId: opened, readMs: Math.floor(random() * 200_000) }))
  }
  const end = random()
  if (end < 0.25) events.push(event('solved', { articleId: opened }))
  if (end < 0.06) events.push(event('solved', { articleId: opened }))
  if (end > 0.2 && end < 0.28) events.push(event('not_solved', { articleId: opened }))
  if (end < 0.03 || (end > 0.7 && end < 0.85)) {
    events.push(event('case_started'), event('case_created'))
    // What a form says for a moment, and what its case says in the end, are two things.
    const exclusion = person % 3 > 0 ? shared.exclusion : person % 2 > 0 ? 'urgent' : null
    events.push(event('case_filed', { channel: 'widget', engine: pick(['shop', 'intranet']), exclusion }))
  }
  // Anybody can say that there is a case.
  if (end > 0.24 && end < 0.3) events.push(event('case_created'))
  // A site's own form is sent, and nothing more is heard of it.
  if (end > 0.6 && end < 0.65 && shared.source === 'attach') events.push(event('case_started'))
  if (end > 0.95) events.push(event('abandoned'))
  return events
}

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}
