import type { ComponentChildren } from 'preact'
import { Card } from '../../components/card.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { useSpeech } from '../../i18n/use-speech.ts'
import type { Saving } from './use-saving.ts'

interface SettingFormProps {
  title: string
  about: string
  saving: Saving
  /** Whether the dashboard has set it, or the sites file holds. */
  from: 'dashboard' | 'file'
  wide?: boolean
  /** Null: what is typed cannot be saved; `problem` says why. */
  submit: (() => void) | null
  problem?: string | null
  /** Lets go of what the dashboard has set. */
  reset(): void
  children: ComponentChildren
}

/** One setting with its own way to save it. */
export function SettingForm({
  title,
  about,
  saving,
  from,
  wide,
  submit,
  problem,
  reset,
  children,
}: SettingFormProps) {
  const { t } = useSpeech()
  const { status, failure, mayChange } = saving
  return (
    <Card title={title} {...(wide && { room: 'wide' as const })}>
      <p class="lead">{about}</p>
      <form
        class="stack"
        noValidate
        onInput={saving.edited}
        onSubmit={(event) => {
          event.preventDefault()
          submit?.()
        }}
      >
        <fieldset class="stack" disabled={!mayChange}>
          {children}
        </fieldset>
        {problem && (
          <p class="field-error" role="alert">
            {problem}
          </p>
        )}
        {failure && <FailureNotice failure={failure} />}
        {mayChange && (
          <div class="row">
            <button type="submit" class="button" aria-disabled={status === 'saving' || submit === null}>
              {t(status === 'saving' ? 'state.saving' : 'state.save')}
            </button>
            {from === 'dashboard' && (
              <button type="button" class="button-quiet" onClick={reset}>
                {t('settings.back-to-file')}
              </button>
            )}
            <span class="small" role="status">
              {status === 'saved' && t('state.saved')}
            </span>
          </div>
        )}
        <p class="small">{t(from === 'file' ? 'settings.from-file' : 'settings.from-dashboard')}</p>
      </form>
    </Card>
  )
}
