import type { HelpApi } from '../../api/help-api.ts'
import type { TokenSource } from '../../api/token-source.ts'
import type { WidgetLocale } from '../../i18n/locales.ts'
import type { PanelHost } from '../../loader/panel-contract.ts'
import type { Store } from '../store.ts'

/** What effects work with. */
export interface EffectParts {
  store: Store
  /** What a part calls comes with the part. */
  api: HelpApi
  /** The site's public id. */
  site: string
  tokens(): TokenSource
  /** A code has proved the person's address. */
  beginSession(token: string): void
  /** The person leaves: no token of theirs is used any more. */
  leave(): void
  locale(): WidgetLocale
  /** The page that the person is on, without its query: that may hold what is none of our business. */
  page(): string
  /** The end of the panel: listeners on the page go with it. */
  ended: AbortSignal
  /** Tells the host page what happens. */
  emit: PanelHost['emit']
  /** Tells whoever installed the widget what is wrong with it. */
  complain(message: string): void
  /** A fresh UUID. */
  newId(): string
}
