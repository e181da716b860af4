import type { WidgetLocale } from '../i18n/locales.ts'
import type { GetToken, GuichetEventName, GuichetEvents, PrefillFields } from './public-api.ts'

/** What the loader gives the panel. */
export interface PanelHost {
  /** Where the script came from: the API's origin. */
  origin: string
  site: string
  locale: WidgetLocale
  getToken: GetToken | null
  emit<E extends GuichetEventName>(event: E, detail: GuichetEvents[E]): void
  /** The panel is off the screen: the launcher may show again, and takes the focus when nothing else has a claim. */
  closed(focusLauncher: boolean): void
}

/** What the panel's module gives the loader. */
export interface Panel {
  open(): void
  close(): void
  search(question: string): void
  prefill(fields: PrefillFields): void
  identify(getToken: GetToken | null): void
  logout(): void
  speak(locale: WidgetLocale): Promise<void>
  destroy(): void
}

export interface PanelModule {
  createPanel(host: PanelHost): Promise<Panel>
}
