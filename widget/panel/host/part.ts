import type { PanelPart } from '../parts/panel-part.ts'
import { hearHost } from './hear-host.ts'
import { reduceHost } from './reduce-host.ts'

/** What the host page says of the visit, from the first time that it says anything. */
export const part: PanelPart = {
  reduce: (state, action) => ({ host: reduceHost(state.host, action) }),
  effects: [hearHost],
}
