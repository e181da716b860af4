import { formatInstant } from '../../i18n/format-instant.ts'
import { CopyButton } from '../../panel/components/copy-button.tsx'
import { Heading } from '../../panel/components/heading.tsx'
import { Icon } from '../../panel/components/icon.tsx'
import { LateScreen } from '../../panel/components/late-screen.tsx'
import { Places } from '../../panel/components/places.tsx'
import type { Screen } from '../../panel/state/screen.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { SentFiles } from './sent-files.tsx'

/** The case is open: its number, when an answer comes, and where to look meanwhile. */
export function CaseSentScreen({ screen }: { screen: Extract<Screen, { name: 'case-sent' }> }) {
  const { dispatch, t, locale } = usePanel<'case'>()
  const { filed } = screen
  return (
    <div class="screen sent">
      <span class="seal">
        <Icon name="check" />
      </span>
      <Heading>{t('sent.title')}</Heading>
      <div class="ticket">
        <div>
          <p class="small">{t('sent.number')}</p>
          <p class="ticket-number">
            <bdi>{filed.number}</bdi>
          </p>
          <CopyButton text={filed.number} label={t('sent.copy')} copiedLabel={t('sent.copied')} />
        </div>
        <div>
          <p class="small">{t('sent.respondBy')}</p>
          <p class="ticket-instant">
            <time dateTime={filed.respondBy}>{formatInstant(filed.respondBy, locale)}</time>
          </p>
        </div>
      </div>
      {screen.callBack && <LateScreen part="calls" name="standing" {...screen.callBack} />}
      <SentFiles number={filed.number} />
      <p>{t('sent.mail')}</p>
      <p class="small">{t('sent.primaryEmail', { email: filed.primaryEmail })}</p>
      <Places title={t('sent.meanwhile')} without={screen.sensitive ? ['communities'] : []} />
      <div class="stack">
        <button
          type="button"
          class="button button-primary"
          onClick={() => dispatch({ type: 'my-cases-wanted' })}
        >
          {t('sent.cases')}
        </button>
        <button type="button" class="button" onClick={() => dispatch({ type: 'started-over' })}>
          {t('sent.again')}
        </button>
      </div>
    </div>
  )
}
