import { usePanel } from '../../panel/use-panel.ts'
import { CallBackPicker } from './call-back-picker.tsx'

/** Times for a call, in the case that is being written. */
export function CallBackOfDraft() {
  const { state, dispatch } = usePanel<'case' | 'calls'>()
  const { callBack } = state.draft
  if (!callBack) return null
  return (
    <CallBackPicker
      request={callBack}
      change={(changed) => dispatch({ type: 'draft-changed', changes: { callBack: changed } })}
    />
  )
}
