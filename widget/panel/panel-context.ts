import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Locale } from '../api/contract.ts'
import type { Translate } from '../i18n/translate.ts'
import type { PanelState } from './state/panel-state.ts'
import type { Dispatch } from './store.ts'

/** What every screen works with. */
export interface PanelContextValue {
  state: PanelState
  dispatch: Dispatch
  t: Translate
  locale: Locale
}

export const PanelContext = createContext<PanelContextValue | null>(null)

export function usePanel(): PanelContextValue {
  const value = useContext(PanelContext)
  if (!value) throw new Error('Guichet: a screen stands outside the panel.')
  return value
}
