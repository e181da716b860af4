import type { Me, Severity } from '../../api/contract.ts'
import { formatInstant } from '../../i18n/format-instant.ts'
import { FieldError } from '../../panel/components/field-error.tsx'
import { isReadOnly } from '../../panel/state/is-read-only.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { errorId, fieldId } from './field-id.ts'
import { ReadOnlyField } from './read-only-field.tsx'

interface SeverityFieldProps {
  severities: Me['severities']
  problem: string | undefined
}

/** Each severity with what it means and when an answer comes; those that the plan lacks are shown, with the reason. */
export function SeverityField({ severities, problem }: SeverityFieldProps) {
  const { state, t } = usePanel<'case'>()
  if (isReadOnly(state, 'severity')) {
    const value = t(`severity.${state.draft.severity}`)
    return <ReadOnlyField field="severity" label={t('form.severity')} value={value} />
  }
  const someLacking = severities.some(({ allowed }) => !allowed)
  const firstAllowed = severities.find(({ allowed }) => allowed)?.level
  return (
    <fieldset class="field" aria-describedby={`guichet-severity-note ${errorId('severity')}`}>
      <legend>{t('form.severity')}</legend>
      <p id="guichet-severity-note" class="small" hidden={!someLacking}>
        {t('form.severityPremium')}
      </p>
      <div class="cards">
        {severities.map((severity) => (
          <SeverityCard
            key={severity.level}
            severity={severity}
            id={severity.level === firstAllowed ? fieldId('severity') : `guichet-severity-${severity.level}`}
          />
        ))}
      </div>
      <FieldError id={errorId('severity')} text={problem ?? null} />
    </fieldset>
  )
}

function SeverityCard({ severity, id }: { severity: Me['severities'][number]; id: string }) {
  const { state, dispatch, t, locale } = usePanel<'case'>()
  const { level, allowed, respondBy } = severity
  const choose = (chosen: Severity) => dispatch({ type: 'draft-changed', changes: { severity: chosen } })
  return (
    <label class={allowed ? 'card' : 'card card-off'}>
      <input
        type="radio"
        name="guichet-severity"
        id={id}
        value={level}
        checked={state.draft.severity === level}
        disabled={!allowed}
        // The label alone would be its name, with the whole card in it.
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-hint ${id}-by`}
        onChange={() => choose(level)}
      />
      <span class="card-title" id={`${id}-name`}>
        {t(`severity.${level}`)}
        {!allowed && <span class="badge badge-3">{t('form.notInPlan')}</span>}
      </span>
      <span id={`${id}-hint`} class="small">
        {t(`severity.${level}Hint`)}
      </span>
      <span id={`${id}-by`} class="card-note" hidden={respondBy === null}>
        {respondBy && t('form.respondBy', { instant: formatInstant(respondBy, locale) })}
      </span>
    </label>
  )
}
