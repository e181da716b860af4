import { useSpeech } from '../i18n/use-speech.ts'

/** What stands where an answer is awaited; seen after 200 ms alone. */
export function Skeleton() {
  const { t } = useSpeech()
  return (
    <div class="skeleton" role="status">
      <span class="unseen">{t('state.loading')}</span>
      <div class="skeleton-row">
        {[1, 2, 3, 4].map((at) => (
          <span key={at} class="skeleton-block" />
        ))}
      </div>
      <span class="skeleton-block skeleton-tall" />
    </div>
  )
}
