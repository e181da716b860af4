import { useContext } from 'preact/hooks'
import type { WordGroup } from '../i18n/translate.ts'
import { PanelContext, type PanelContextValue } from './panel-context.ts'

/**
 * For screens that load later. `G`: the groups of words that their part of the panel waits for (see parts.ts); `t` has
 * them, and those of the first panel.
 */
export function usePanel<G extends WordGroup = 'ask'>(): PanelContextValue<G | 'ask'> {
  const value = useContext(PanelContext)
  if (!value) throw new Error('Guichet: a screen stands outside the panel.')
  return value
}
