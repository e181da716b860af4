import type { Engine } from '../../api/contract.ts'
import { FieldError } from '../../panel/components/field-error.tsx'
import { isReadOnly } from '../../panel/state/is-read-only.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { errorId, fieldId } from './field-id.ts'
import { ReadOnlyField } from './read-only-field.tsx'

interface EngineFieldProps {
  engines: Engine[]
  problem: string | undefined
}

/** Asked only where there is a choice. */
export function EngineField({ engines, problem }: EngineFieldProps) {
  const { state, dispatch, t } = usePanel<'case'>()
  if (engines.length < 2) return null
  if (isReadOnly(state, 'engine')) {
    const { name = '' } = engines.find(({ id }) => id === state.draft.engine) ?? {}
    return <ReadOnlyField field="engine" label={t('form.engine')} value={name} />
  }
  return (
    <div class="field">
      <label for={fieldId('engine')}>{t('form.engine')}</label>
      <select
        id={fieldId('engine')}
        class="input"
        value={state.draft.engine ?? ''}
        aria-required
        aria-invalid={problem !== undefined}
        aria-describedby={errorId('engine')}
        onChange={(event) =>
          dispatch({ type: 'draft-changed', changes: { engine: event.currentTarget.value || null } })
        }
      >
        <option value="">{t('form.engineChoose')}</option>
        {engines.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <FieldError id={errorId('engine')} text={problem ?? null} />
    </div>
  )
}
