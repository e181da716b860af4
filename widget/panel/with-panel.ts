import type { ComponentChildren, FunctionComponent } from 'preact'
import { PanelContext, type PanelContextValue } from './panel-context.ts'
import type { FirstState } from './state/panel-state.ts'

/** A component of the first panel: it gets what `usePanel` gives, without the hooks, which load later. */
export function withPanel<Properties>(
  component: (properties: Properties, panel: PanelContextValue<'ask', FirstState>) => ComponentChildren,
): FunctionComponent<Properties> {
  return Object.assign(component, { contextType: PanelContext }) as FunctionComponent<Properties>
}
