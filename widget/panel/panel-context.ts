import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { WidgetLocale } from '../i18n/locales.ts'
import type { LaterGroup, Translate, WordGroup } from '../i18n/translate.ts'
import type { PanelState } from './state/panel-state.ts'
import type { Dispatch } from './store.ts'

/** What every screen works with. */
export interface PanelContextValue<G extends WordGroup = WordGroup> {
  state: PanelState
  dispatch: Dispatch
  t: Translate<G>
  locale: WidgetLocale
  /** A fresh UUID. */
  newId(): string
  /** What screens need that load later. */
  later: LaterParts
}

export interface LaterParts {
  /** `t` has these words. */
  hasWords(groups: readonly LaterGroup[]): boolean
  /** Fetches them in the panel's language. */
  loadWords(groups: readonly LaterGroup[]): Promise<void>
  /** Adds a style sheet to the panel, once. */
  adoptStyles(css: string): void
}

export const PanelContext = createContext<PanelContextValue | null>(null)

/**
 * `G`: the groups of words that the screen's part of the panel waits for (see `laterScreen`); `t` has them, and those of
 * the first panel.
 */
export function usePanel<G extends WordGroup = 'ask'>(): PanelContextValue<G | 'ask'> {
  const value = useContext(PanelContext)
  if (!value) throw new Error('Guichet: a screen stands outside the panel.')
  return value
}
