import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { WidgetLocale } from '../i18n/locales.ts'
import type { AnyMessageKey, Translate } from '../i18n/translate.ts'
import type { PanelState } from './state/panel-state.ts'
import type { Dispatch } from './store.ts'

/** What every screen works with. */
export interface PanelContextValue {
  state: PanelState
  dispatch: Dispatch
  t: Translate
  locale: WidgetLocale
  /** A fresh UUID. */
  newId(): string
  /** What screens need that load later. */
  later: LaterParts
}

export interface LaterParts {
  /** `t` has their words. */
  hasWords: boolean
  /** Fetches their words in the panel's language. */
  loadWords(): Promise<void>
  /** Adds a style sheet to the panel, once. */
  adoptStyles(css: string): void
}

export const PanelContext = createContext<PanelContextValue | null>(null)

export function usePanel(): PanelContextValue {
  const value = useContext(PanelContext)
  if (!value) throw new Error('Guichet: a screen stands outside the panel.')
  return value
}

/** For screens that load later alone: by the time they are shown, their words are there. */
export function useLaterPanel(): Omit<PanelContextValue, 't'> & { t: Translate<AnyMessageKey> } {
  const value = usePanel()
  return { ...value, t: value.t as Translate<AnyMessageKey> }
}
