import type { WidgetLocale } from '../i18n/locales.ts'
import type {
  GetToken,
  GuichetEventName,
  GuichetEvents,
  GuichetSettings,
  PageView,
  Prefill,
  SessionData,
  SuggestedLinks,
} from './public-api.ts'

/** How things stand now, for a file that the loader has loaded, and where to hear what comes. */
export interface LoaderHost {
  /** The API's origin. */
  origin: string
  locale: WidgetLocale
  /** All that `init` and `config` have said. */
  settings: GuichetSettings
  said: Said
  /** Whoever hears what the page says from now on puts itself in here, before anything else. */
  hearers: Hearer[]
  /** The container of inline mode, or `<body>`; null while the page does not have it. */
  findParent(): Element | null
  emit<E extends GuichetEventName>(event: E, detail: GuichetEvents[E]): void
  /** The panel is off the screen: the launcher may show again, and takes the focus when nothing else has a claim. */
  closed(focusLauncher: boolean): void
}

/** What the page has said, by verb: merged over all calls, in the order in which it was said last. */
export interface Said {
  identify?: { getToken: GetToken }
  prefill?: Prefill
  'session-data'?: SessionData
  'page-view'?: PageView
  suggest?: { links: SuggestedLinks | null }
}

/**
 * Hears each call of the page by its verb, when the loader has done its own part, with the arguments that the page gave:
 * host pages are not type-checked. Where one throws, the caller's promise rejects; what it answers, the caller gets.
 */
export type Hearer = { [verb: string]: ((...args: never[]) => unknown) | undefined }

/** What the panel's file exports. */
export interface PanelFile {
  /** Answers what carries out the verbs that the loader leaves to the panel, and says what is wrong with a call. */
  servePage(host: () => LoaderHost): Promise<(verb: string, ...args: never[]) => unknown>
}

/** What attach mode's file exports. */
export interface AttachFile {
  /** Called each time that the focus goes into `form`. */
  attach(host: () => LoaderHost, form: Element): void
}
