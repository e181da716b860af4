import type { HelpApi, HelpApiParts } from '../../api/help-api.ts'
import type { GetToken } from '../../api/token-source.ts'
import type { WidgetLocale } from '../../i18n/locales.ts'
import type { PanelHost } from '../../loader/panel-contract.ts'
import type { Identity } from '../identity.ts'
import type { Store } from '../store.ts'

/** What effects work with. `Identity` and `request` are there once the draft part has loaded, on which all others stand. */
export interface EffectParts
  extends Identity,
    HelpApiParts,
    Pick<PanelHost, 'settings' | 'container' | 'hearers' | 'emit'> {
  store: Store
  /** What a part calls comes with the part. */
  api: HelpApi
  /** How the host page gives tokens now. */
  hostToken(): GetToken | null
  locale(): WidgetLocale
  /** The page that the person is on, without its query: that may hold what is none of our business. */
  page(): string
  /** The end of the panel: listeners on the page go with it. */
  ended: AbortSignal
  /** Tells whoever installed the widget what is wrong with it. */
  complain(message: string): void
  /** A fresh UUID. */
  newId(): string
}
