import { callBackApi } from '../../api/call-back-api.ts'
import { loadCallBackHours } from '../../panel/effects/load-call-back-hours.ts'
import type { PanelPart } from '../../panel/parts/panel-part.ts'
import { IDLE } from '../../panel/state/loadable.ts'
import styles from './call-back.css?inline'
import { CallBackOfCase, CallBackStanding } from './call-back-of-case.tsx'
import { CallBackOfDraft } from './call-back-of-draft.tsx'

/** A call: its times in a case that is being written, and how it stands in one that is open. */
export const part: PanelPart = {
  screens: { 'of-draft': CallBackOfDraft, 'of-case': CallBackOfCase, standing: CallBackStanding },
  styles: [styles],
  api: callBackApi,
  reduce({ callBackHours }, action) {
    // An account may have hours of its own.
    if (action.type === 'logged-out') return { callBackHours: IDLE }
    return { callBackHours: action.type === 'call-back-hours-changed' ? action.hours : callBackHours }
  },
  effects: [loadCallBackHours],
}
