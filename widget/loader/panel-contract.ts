import type { WidgetLocale } from '../i18n/locales.ts'
import type { Hearer } from './loader-host.ts'
import type {
  GetToken,
  GuichetEventName,
  GuichetEvents,
  GuichetPlace,
  GuichetSettings,
  PageView,
  Prefill,
  SessionData,
  SuggestedLinks,
} from './public-api.ts'

/** What the loader gives the panel, and the suggestions of attach mode: how things stand when either is made. */
export interface PanelHost {
  /** Where the script came from: the API's origin. */
  origin: string
  site: string
  locale: WidgetLocale
  /** All that `init` and `config` have said. */
  settings: GuichetSettings
  /** Inline mode: where the panel stands. Null: it floats above the page. */
  container: Element | null
  getToken: GetToken | null
  hearers: Hearer[]
  emit<E extends GuichetEventName>(event: E, detail: GuichetEvents[E]): void
  /** The panel is off the screen: the launcher may show again, and takes the focus when nothing else has a claim. */
  closed(focusLauncher: boolean): void
}

/**
 * What the host page says, by verb. What was said before there was a panel is said again once there is one, one call a
 * verb: `prefill` and `session-data` merged over all calls, `suggest` and `page-view` the last one.
 *
 * A method that cannot use what it is given throws an `Error` that says what to do. The caller's promise rejects with
 * it; of a call that had to wait for the panel, an `error` event tells instead.
 */
export interface PanelVerbs {
  /** All settings anew, after a change of any. */
  config(settings: GuichetSettings, locale: WidgetLocale): void | Promise<void>
  identify(getToken: GetToken | null): void
  logout(): void
  prefill(fields: Prefill): void
  suggest(links: SuggestedLinks | null): void
  'session-data'(facts: SessionData): void
  'page-view'(page: PageView): void
}

/** What the panel's module gives the loader. */
export interface Panel extends PanelVerbs {
  open(): void
  close(): void
  /** False: that is no text. */
  search(question: string): boolean
  /** False: there is no such place, or it takes an id. */
  navigate(to: GuichetPlace, id?: string): boolean
  /** An unsent draft is here. */
  hasDraft(): boolean
  destroy(): void
}

/** What the panel's file exports. */
export interface PanelModule {
  createPanel(host: PanelHost): Promise<Panel>
}
