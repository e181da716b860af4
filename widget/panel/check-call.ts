import type { GuichetEventName, GuichetPlace, GuichetSettings, GuichetVerb } from '../loader/public-api.ts'

const VERBS: Record<GuichetVerb, true> = {
  init: true,
  config: true,
  info: true,
  destroy: true,
  identify: true,
  logout: true,
  open: true,
  close: true,
  toggle: true,
  navigate: true,
  search: true,
  suggest: true,
  prefill: true,
  'session-data': true,
  'page-view': true,
  on: true,
  off: true,
  once: true,
}
const EVENTS: Record<GuichetEventName, true> = {
  ready: true,
  open: true,
  close: true,
  search: true,
  'suggestion-viewed': true,
  'suggestion-clicked': true,
  solved: true,
  'case-started': true,
  'case-created': true,
  abandoned: true,
  error: true,
}
const PLACES: Record<GuichetPlace, true> = {
  ask: true,
  'new-case': true,
  'my-cases': true,
  case: true,
  article: true,
  contacts: true,
}

/**
 * Throws an error that says what to do about a call that cannot be carried out. Fetched for what looks wrong: it is for
 * whoever builds the host page, and nobody else pays for it.
 */
export function checkCall(settings: Partial<GuichetSettings>, verb: string, ...args: unknown[]): void {
  const problem = problemOf(settings, verb, args)
  if (problem) throw new Error(`Guichet: ${problem}`)
}

function problemOf({ site }: Partial<GuichetSettings>, verb: string, args: unknown[]): string | undefined {
  if (!Object.hasOwn(VERBS, verb)) return `no verb "${verb}". There are: ${namesOf(VERBS)}.`
  switch (verb) {
    case 'init': {
      const { site: wanted } = Object(args[0])
      return site !== undefined && typeof wanted === 'string' && wanted !== ''
        ? `the site is "${site}" already. Call Guichet('destroy') first.`
        : "init needs the public id of your site: { site: 'pub_…' }."
    }
    case 'on':
    case 'once': {
      const [event, listener] = args
      if (!Object.hasOwn(EVENTS, String(event))) return `no event "${event}". There are: ${namesOf(EVENTS)}.`
      return typeof listener === 'function' ? undefined : 'the listener must be a function.'
    }
    case 'identify':
      return 'identify needs { getToken }, a function that answers a signed token.'
  }
  if (site === undefined) return "call Guichet('init', { site: 'pub_…' }) first."
  if (verb === 'navigate') {
    return Object.hasOwn(PLACES, String(args[0]))
      ? `navigate to "${args[0]}" needs which one: its number or id.`
      : `navigate leads to: ${namesOf(PLACES)}.`
  }
  if (verb === 'search' && typeof args[0] !== 'string') return "search needs a question: 'how do I …'."
  return undefined
}

function namesOf(table: Record<string, true>): string {
  return Object.keys(table).join(', ')
}
