import type { GuichetEventName, GuichetSettings, GuichetVerb } from '../loader/public-api.ts'

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

/** Throws an error that says what to do about a call that the loader could not carry out by itself. */
export function checkCall(verb: string, words: unknown, settings: Partial<GuichetSettings>): void {
  if (!Object.hasOwn(VERBS, verb)) {
    throw new Error(`Guichet: no verb "${verb}". There are: ${Object.keys(VERBS).join(', ')}.`)
  }
  if (verb === 'init') {
    const { site } = (words ?? {}) as { site?: unknown }
    const isOther = settings.site !== undefined && typeof site === 'string' && site !== ''
    throw new Error(
      isOther
        ? `Guichet: the site is "${settings.site}" already. Call Guichet('destroy') first.`
        : "Guichet: init needs the public id of your site: { site: 'pub_…' }.",
    )
  }
  if (settings.site === undefined) throw new Error("Guichet: call Guichet('init', { site: 'pub_…' }) first.")
}

/** Throws where there is no such event, or no listener. */
export function checkSubscription(event: string, listener: unknown): void {
  if (!Object.hasOwn(EVENTS, event)) {
    throw new Error(`Guichet: no event "${event}". There are: ${Object.keys(EVENTS).join(', ')}.`)
  }
  if (typeof listener !== 'function') throw new Error('Guichet: the listener must be a function.')
}
