import type { PanelPart } from '../parts/panel-part.ts'
import { NO_HOST_FACTS } from '../state/host-facts.ts'
import { hearHost } from './hear-host.ts'
import { reduceHost } from './reduce-host.ts'

/** What the host page says of the visit, from the first time that it says anything. */
export const part: PanelPart = {
  initial: () => ({ host: NO_HOST_FACTS }),
  reduce: (state, action) => ({ host: reduceHost(state.host, action) }),
  effects: [hearHost],
}
