import { LIMITS, type Link } from '../../api/contract.ts'
import { cut } from './cut.ts'

/** One attempt to get help: what was searched and read, to go with the case if it comes to one. */
export interface Intent {
  id: string
  /** ISO instant. */
  lastActiveAt: string
  /** Links do not come by themselves, and have been asked for. */
  requested?: boolean
  searches: { query: string; at: string }[]
  readings: { articleId: string; title: string; url: string; at: string }[]
}

/** Without activity for this long, what follows is another attempt. Only the sender sees to it: the server takes an intent as it is told. */
const INTENT_IDLE_MS = 30 * 60 * 1000
const TITLE_CHARACTERS = 500

export function beginIntent(id: string, at: string): Intent {
  return { id, lastActiveAt: at, searches: [], readings: [] }
}

export function hasIntentEnded(intent: Pick<Intent, 'lastActiveAt'>, at: string): boolean {
  return Date.parse(at) - Date.parse(intent.lastActiveAt) > INTENT_IDLE_MS
}

/** Keeps what was meant and not each keystroke: a query that goes on from the last one takes its place. */
export function rememberSearch(intent: Intent, query: string, at: string): Intent {
  const text = cut(query.trim(), LIMITS.queryCharacters)
  if (text === '') return intent
  const last = intent.searches.at(-1)?.query
  const same = last !== undefined && (text.startsWith(last) || last.startsWith(text))
  const kept = same ? intent.searches.slice(0, -1) : intent.searches
  return {
    ...intent,
    lastActiveAt: at,
    searches: [...kept, { query: text, at }].slice(-LIMITS.intentSearches),
  }
}

export function rememberReading(
  intent: Intent,
  link: Pick<Link, 'id' | 'url'>,
  title: string,
  at: string,
): Intent {
  const kept = intent.readings.filter(({ articleId }) => articleId !== link.id)
  const reading = {
    articleId: link.id,
    title: cut(title, TITLE_CHARACTERS),
    // Too long an address must not keep a case from being accepted.
    url: cut(link.url, LIMITS.pageAddressCharacters),
    at,
  }
  return { ...intent, lastActiveAt: at, readings: [...kept, reading].slice(-LIMITS.intentReadings) }
}
