import type { StaffSite } from '../api/contract.ts'
import { EmptyState } from '../components/empty-state.tsx'
import { useSpeech } from '../i18n/use-speech.ts'

interface NoEventsProps {
  site: StaffSite
  /** Attempts that count nowhere: whoever tries it out asks where theirs are. */
  excluded: number
}

/** Nothing has been counted yet: what brings the first figures. */
export function NoEvents({ site, excluded }: NoEventsProps) {
  const { t } = useSpeech()
  return (
    <EmptyState icon="overview" title={t('no-events.title')}>
      <p>{t('no-events.text')}</p>
      <ol class="steps">
        <li>
          {t('no-events.embed')}
          <pre class="code">{snippet(site.id)}</pre>
        </li>
        <li>{t('no-events.identify')}</li>
        <li>{t('no-events.wait')}</li>
      </ol>
      {excluded > 0 && <p>{t('no-events.excluded', { count: excluded })}</p>}
      <p class="small">{t('no-events.privacy')}</p>
    </EmptyState>
  )
}

function snippet(site: string): string {
  const { origin } = window.location
  return `<script>
  (function(w,n){w[n]=w[n]||function(){var a=arguments;return new Promise(function(y,r){(w[n].q=w[n].q||[]).push([a,y,r])})}})(window,'Guichet')
  Guichet('init', { site: '${site}' })
</script>
<script async src="${origin}/guichet.js"></script>`
}
