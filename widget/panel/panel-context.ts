import { createContext } from 'preact'
import type { WidgetLocale } from '../i18n/locales.ts'
import type { Translate, WordGroup } from '../i18n/translate.ts'
import type { LateParts } from './parts/late-parts.ts'
import type { PanelState } from './state/panel-state.ts'
import type { Dispatch } from './store.ts'

/** What every screen works with. */
export interface PanelContextValue<G extends WordGroup = WordGroup, S = PanelState> {
  state: S
  dispatch: Dispatch
  t: Translate<G>
  locale: WidgetLocale
  /** The parts of the panel that load when they are wanted. */
  late: LateParts
}

export const PanelContext = createContext<PanelContextValue | null>(null)
