import type { Failure } from '../api/staff-api.ts'
import type { PlainKey, Translate } from '../i18n/translate.ts'
import { useSpeech } from '../i18n/use-speech.ts'
import { Notice } from './notice.tsx'

interface FailureNoticeProps {
  failure: Failure
  retry?: () => void
}

/** What went wrong, in words, and what to do. */
export function FailureNotice({ failure, retry }: FailureNoticeProps) {
  const { t } = useSpeech()
  return (
    <Notice tone="danger" role="alert" title={t('failure.title')}>
      <p>{failureText(t, failure)}</p>
      {failure.fields.length > 0 && (
        <ul class="bullets">
          {failure.fields.map(({ field, message }) => (
            <li key={field}>
              {field}: {message}
            </li>
          ))}
        </ul>
      )}
      {failure.requestId && <p class="small">{t('failure.reference', { id: failure.requestId })}</p>}
      {retry && (
        <button type="button" class="button" onClick={retry}>
          {t('failure.retry')}
        </button>
      )}
    </Notice>
  )
}

const TEXTS: Partial<Record<Failure['code'], PlainKey>> = {
  offline: 'failure.offline',
  not_understood: 'failure.not-understood',
  unavailable: 'failure.unavailable',
  too_many_requests: 'failure.too-many-requests',
  site_not_found: 'failure.site-not-found',
  staff_not_allowed: 'failure.not-allowed',
  staff_session_missing: 'failure.session-missing',
  settings_changed: 'failure.settings-changed',
  foreign_page: 'failure.foreign-page',
  gap_not_found: 'failure.gap-not-found',
  article_not_found: 'failure.article-not-found',
  last_secret: 'failure.last-secret',
  invalid_input: 'failure.invalid-input',
}

function failureText(t: Translate, { code }: Failure): string {
  return t(TEXTS[code] ?? 'failure.other')
}
