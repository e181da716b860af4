import { usePanel } from '../../panel/use-panel.ts'

export function ConfidentialField() {
  const { state, dispatch, t } = usePanel<'case'>()
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={state.draft.confidential}
        aria-labelledby="guichet-confidential"
        aria-describedby="guichet-confidential-hint"
        onChange={(event) =>
          dispatch({ type: 'draft-changed', changes: { confidential: event.currentTarget.checked } })
        }
      />
      <span>
        <span class="switch-title" id="guichet-confidential">
          {t('form.confidential')}
        </span>
        <span id="guichet-confidential-hint" class="small">
          {t('form.confidentialHint')}
        </span>
      </span>
    </label>
  )
}
