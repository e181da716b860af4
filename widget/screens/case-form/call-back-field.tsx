import type { Me } from '../../api/contract.ts'
import { FieldError } from '../../panel/components/field-error.tsx'
import { LateScreen } from '../../panel/components/late-screen.tsx'
import { emptyCallBack } from '../../panel/state/write-case.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { errorId, fieldId } from './field-id.ts'

/** A call may be asked for with the case, where the plan has call-backs. */
export function CallBackField({ me, problem }: { me: Me; problem: string | undefined }) {
  const { state, dispatch, t } = usePanel<'case'>()
  if (!me.callBack) return null
  const id = fieldId('callBack')
  const wanted = state.draft.callBack !== null
  return (
    <div class="field">
      <label class="switch switch-plain">
        <input
          type="checkbox"
          id={id}
          checked={wanted}
          aria-labelledby={`${id}-name`}
          aria-describedby={`${id}-hint ${errorId('callBack')}`}
          onChange={({ currentTarget }) =>
            dispatch({
              type: 'draft-changed',
              changes: { callBack: currentTarget.checked ? emptyCallBack() : null },
            })
          }
        />
        <span>
          <span class="switch-title" id={`${id}-name`}>
            {t('form.callBack')}
          </span>
          <span id={`${id}-hint`} class="small">
            {t('form.callBackHint')}
          </span>
        </span>
      </label>
      <FieldError id={errorId('callBack')} text={problem ?? null} />
      {wanted && <LateScreen part="calls" name="of-draft" />}
    </div>
  )
}
