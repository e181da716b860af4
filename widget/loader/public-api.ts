// Host pages compile this file: it imports nothing.

/** What `init` takes and `config` changes. */
export interface GuichetSettings {
  /** The site's public id, `pub_…`. */
  site: string
  /** BCP 47; without it the page's `<html lang>`, then the browser's languages. */
  locale?: string | undefined
  /** `false`: the host page opens the panel from a control of its own. Default `true`. */
  launcher?: boolean | undefined
  /** Default `auto`: what the visitor's system prefers. */
  theme?: GuichetTheme | undefined
  /**
   * The site's own words in the place of the widget's, by message key (docs/message-keys.md lists them). A plural takes one
   * text, or `key.one`, `key.other`…; `fr:key` is for French alone and goes before `key`.
   */
  strings?: Record<string, string> | undefined
  /** Inline mode: the element, or its selector, in which the panel stands instead of floating above the page. */
  container?: Element | string | undefined
  /** Attach mode: an existing form gets suggestions above its submit button. */
  attach?: AttachSettings | undefined
  /**
   * The visitor has consented to be known again: over all their visits they have one random id in this browser, that only
   * counts them. Default `false`; taken back, the id is removed.
   */
  consent?: boolean | undefined
  /** The site is being tried out: what happens counts in no report. Default `false`. */
  test?: boolean | undefined
  /** Where the Guichet server is. Only needed where the script was not loaded from it: bundled, or evaluated as text. */
  origin?: string | undefined
}

export type GuichetTheme = 'auto' | 'light' | 'dark' | 'contrast'

/** An existing form, and selectors for what is in it; what is not given is guessed. */
export interface AttachSettings {
  form: Element | string
  subject?: string
  description?: string
  /** The suggestions stand above it. */
  submit?: string
}

/** Gives a fresh host-signed JWT; called again when one ends. An empty answer means that nobody is signed in. */
export type GetToken = () => string | null | undefined | Promise<string | null | undefined>

/** What the host page knows already. Never overwrites what a person has typed. */
export interface PrefillFields {
  question?: string
  subject?: string
  description?: string
  nature?: 'configuration' | 'integration' | 'question' | 'problem'
  /** 1 is urgent. */
  severity?: 1 | 2 | 3
  /** An engine id of the account. */
  engine?: string
}

/** `readOnly`: fields that are shown and cannot be edited. */
export interface Prefill extends PrefillFields {
  readOnly?: readonly (keyof PrefillFields)[]
}

/** Where `navigate` leads; `case` and `article` take the number or id of one. */
export type GuichetPlace = 'ask' | 'new-case' | 'my-cases' | 'case' | 'article' | 'contacts'

/** Links to show while the question is empty: articles by their ids, or what fits a page of the site by its address. */
export type SuggestedLinks =
  | readonly string[]
  | { articles: readonly string[] }
  | { page: string; title?: string }

/** Facts of the visit that go with a case, shown to the person before it is sent. Null removes one. */
export type SessionData = Record<string, string | number | boolean | null>

/** Where a single-page application has moved to. */
export interface PageView {
  /** Default: the page's address now. */
  url?: string
  title?: string
}

/** @public */
export interface GuichetInfo {
  /** Null before `init`. */
  site: string | null
  locale: string
  open: boolean
  /** The host page has given a `getToken`. */
  identified: boolean
  /** The person has written something here that is not sent. Known once the panel has been loaded; `false` before. */
  draft: boolean
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

/**
 * Every verb with its arguments; `Guichet(verb, …)` answers a promise of the result. `open`, `toggle`, `navigate` and
 * `search` show the panel and fetch it when it is not there yet; `identify`, `prefill`, `suggest`, `session-data` and
 * `page-view` never do: what they say is kept until then.
 */
export interface GuichetVerbs {
  init(settings: GuichetSettings): void
  config(changes: Partial<Omit<GuichetSettings, 'site' | 'origin'>>): void
  info(): GuichetInfo
  /** Takes the launcher and the panel off the page; `init` may follow. */
  destroy(): void
  identify(identity: { getToken: GetToken }): void
  /**
   * Forgets the person, ends what tokens of theirs the widget has had on the server, and removes the site's drafts from
   * this browser. A token that was never asked for is not ended: end your own session as well.
   */
  logout(): void
  open(): Promise<void>
  close(): void
  toggle(): Promise<void>
  navigate(to: GuichetPlace, id?: string): Promise<void>
  search(question: string): Promise<void>
  /** Null drops what was suggested. */
  suggest(links: SuggestedLinks | null): void
  prefill(fields: Prefill): void
  'session-data'(facts: SessionData): void
  /** Drops what was suggested for the former page. */
  'page-view'(page?: PageView): void
  on<E extends GuichetEventName>(event: E, listener: GuichetListener<E>): void
  off<E extends GuichetEventName>(event: E, listener: GuichetListener<E>): void
  once<E extends GuichetEventName>(event: E, listener: GuichetListener<E>): void
}

export type GuichetVerb = keyof GuichetVerbs

/**
 * The one global. Rejects with an `Error` that says what to do about a wrong verb or argument.
 *
 * @public
 */
export interface GuichetFunction {
  <E extends GuichetEventName>(
    verb: 'on' | 'off' | 'once',
    event: E,
    listener: GuichetListener<E>,
  ): Promise<void>
  <V extends Exclude<GuichetVerb, 'on' | 'off' | 'once'>>(
    verb: V,
    ...args: Parameters<GuichetVerbs[V]>
  ): Promise<Awaited<ReturnType<GuichetVerbs[V]>>>
}
