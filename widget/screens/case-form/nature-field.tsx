import { NATURES } from '../../api/contract.ts'
import { FieldError } from '../../panel/components/field-error.tsx'
import { isReadOnly } from '../../panel/state/is-read-only.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { errorId, fieldId } from './field-id.ts'
import { ReadOnlyField } from './read-only-field.tsx'

export function NatureField({ problem }: { problem: string | undefined }) {
  const { state, dispatch, t } = usePanel<'case'>()
  const { nature: chosen } = state.draft
  if (chosen && isReadOnly(state, 'nature')) {
    return <ReadOnlyField field="nature" label={t('form.nature')} value={t(`nature.${chosen}`)} />
  }
  return (
    <fieldset class="field" aria-describedby={errorId('nature')} aria-invalid={problem !== undefined}>
      <legend>{t('form.nature')}</legend>
      <div class="cards cards-two">
        {NATURES.map((nature, index) => (
          <label key={nature} class="card">
            <input
              type="radio"
              name="guichet-nature"
              id={index === 0 ? fieldId('nature') : undefined}
              value={nature}
              aria-labelledby={`guichet-nature-${nature}`}
              aria-describedby={`guichet-nature-${nature}-hint`}
              checked={state.draft.nature === nature}
              onChange={() => dispatch({ type: 'draft-changed', changes: { nature } })}
            />
            <span class="card-title" id={`guichet-nature-${nature}`}>
              {t(`nature.${nature}`)}
            </span>
            <span class="small" id={`guichet-nature-${nature}-hint`}>
              {t(`nature.${nature}Hint`)}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={errorId('nature')} text={problem ?? null} />
    </fieldset>
  )
}
