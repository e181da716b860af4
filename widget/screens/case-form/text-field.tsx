import { LIMITS } from '../../api/contract.ts'
import { FieldError } from '../../panel/components/field-error.tsx'
import { SecretsNotice } from '../../panel/secrets/secrets-notice.tsx'
import type { SecretsOfField } from '../../panel/secrets/use-secrets.ts'
import { isReadOnly } from '../../panel/state/is-read-only.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { CharacterCount } from './character-count.tsx'
import { errorId, fieldId } from './field-id.ts'
import { ReadOnlyField } from './read-only-field.tsx'

const LIMIT = { subject: LIMITS.subjectCharacters, description: LIMITS.descriptionCharacters }

interface TextFieldProps {
  field: 'subject' | 'description'
  problem: string | undefined
  secrets: SecretsOfField | undefined
}

/** Subject or description. Too long a text is kept and counted, never cut. */
export function TextField({ field, problem, secrets }: TextFieldProps) {
  const { state, dispatch, t } = usePanel<'case'>()
  const value = state.draft[field]
  const id = fieldId(field)
  const long = field === 'description'
  const attributes = {
    id,
    value,
    class: 'input',
    dir: value ? ('auto' as const) : undefined,
    'data-autofocus': value.trim() === '' ? true : undefined,
    'aria-required': true,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${long ? `${id}-hint ` : ''}${errorId(field)} ${id}-secrets ${id}-count`,
    onInput: (event: { currentTarget: { value: string } }) =>
      dispatch({ type: 'draft-changed', changes: { [field]: event.currentTarget.value } }),
  }

  if (isReadOnly(state, field))
    return <ReadOnlyField field={field} label={t(`form.${field}`)} value={value} />
  return (
    <div class="field">
      <label for={id}>{t(`form.${field}`)}</label>
      {long && (
        <p id={`${id}-hint`} class="small">
          {t('form.descriptionHint')}
        </p>
      )}
      {long ? (
        <textarea {...attributes} rows={6} />
      ) : (
        <input type="text" autocomplete="off" {...attributes} />
      )}
      <FieldError id={errorId(field)} text={problem ?? null} />
      {secrets && <SecretsNotice secrets={secrets} fieldId={id} />}
      <CharacterCount id={`${id}-count`} length={value.trim().length} limit={LIMIT[field]} />
    </div>
  )
}
