import type { Nature, Severity } from '../api/contract.ts'

/** What `init` takes and `config` changes. */
export interface GuichetSettings {
  /** The site's public id, `pub_…`. */
  site: string
  /** BCP 47; without it the page's `<html lang>`, then the browser's languages. */
  locale?: string
  /** `false`: the host page opens the panel from a control of its own. Default `true`. */
  launcher?: boolean
}

/** Gives a fresh host-signed JWT; called again when one ends. An empty answer means that nobody is signed in. */
export type GetToken = () => string | null | undefined | Promise<string | null | undefined>

/** What the host page knows already. Never overwrites what a person has typed. */
export interface PrefillFields {
  question?: string
  subject?: string
  description?: string
  nature?: Nature
  severity?: Severity
  /** An engine id of the account. */
  engine?: string
}

/** @public */
export interface GuichetInfo {
  /** Null before `init`. */
  site: string | null
  locale: string
  open: boolean
  /** The host page has given a `getToken`. */
  identified: boolean
}

/** What a listener gets. Nothing here carries text that a person typed. */
export interface GuichetEvents {
  ready: { site: string }
  open: Record<string, never>
  close: Record<string, never>
  search: { queryId: string; documentation: number; community: number }
  'suggestion-viewed': { articleId: string }
  'suggestion-clicked': { articleId: string }
  solved: { articleId: string }
  'case-started': Record<string, never>
  'case-created': { number: string }
  abandoned: Record<string, never>
  error: { message: string }
}

export type GuichetEventName = keyof GuichetEvents
/** @public */
export type GuichetListener<E extends GuichetEventName> = (detail: GuichetEvents[E]) => void

/** Every verb with its arguments; `Guichet(verb, …)` answers a promise of the result. */
export interface GuichetVerbs {
  init(settings: GuichetSettings): void
  config(changes: Partial<Omit<GuichetSettings, 'site'>>): void
  info(): GuichetInfo
  /** Takes the launcher and the panel off the page; `init` may follow. */
  destroy(): void
  identify(identity: { getToken: GetToken }): void
  /** Forgets the person and removes the site's drafts from this browser. */
  logout(): void
  open(): Promise<void>
  close(): void
  toggle(): Promise<void>
  search(question: string): Promise<void>
  prefill(fields: PrefillFields): void
  on<E extends GuichetEventName>(event: E, listener: GuichetListener<E>): void
  off<E extends GuichetEventName>(event: E, listener: GuichetListener<E>): void
  once<E extends GuichetEventName>(event: E, listener: GuichetListener<E>): void
}

/** @public */
export type GuichetVerb = keyof GuichetVerbs

/**
 * The one global. Rejects with an `Error` that says what to do about a wrong verb or argument.
 *
 * @public
 */
export type GuichetFunction = <V extends GuichetVerb>(
  verb: V,
  ...args: Parameters<GuichetVerbs[V]>
) => Promise<Awaited<ReturnType<GuichetVerbs[V]>>>
