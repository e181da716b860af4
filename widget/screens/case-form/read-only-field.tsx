import { usePanel } from '../../panel/use-panel.ts'
import type { CaseField } from './check-case.ts'
import { fieldId } from './field-id.ts'

interface ReadOnlyFieldProps {
  field: CaseField
  label: string
  value: string
}

/** What the host page has set: in the order of keys and read out like any field, with the reason why it cannot be changed. */
export function ReadOnlyField({ field, label, value }: ReadOnlyFieldProps) {
  const { t } = usePanel<'case'>()
  const id = fieldId(field)
  const shared = {
    id,
    value,
    readOnly: true,
    class: 'input',
    dir: 'auto' as const,
    'aria-describedby': `${id}-reason`,
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {field === 'description' ? <textarea {...shared} rows={4} /> : <input type="text" {...shared} />}
      <p id={`${id}-reason`} class="small">
        {t('form.readOnly')}
      </p>
    </div>
  )
}
