import { useContext } from 'preact/hooks'
import type { WordGroup } from '../i18n/translate.ts'
import { PanelContext, type PanelContextValue } from './panel-context.ts'

/**
 * For screens that load later. `G`: the groups of words that their part of the panel waits for (see parts.ts); `t` has
 * them, those of the first panel, and those of the part that begins with a key.
 */
export function usePanel<G extends WordGroup = 'ask'>(): PanelContextValue<G | 'ask' | 'links'> {
  const value = useContext(PanelContext)
  if (!value) throw new Error('Guichet: a screen stands outside the panel.')
  return value
}
