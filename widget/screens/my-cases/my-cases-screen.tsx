import { formatDay, formatInstant } from '../../i18n/format-instant.ts'
import { Heading } from '../../panel/components/heading.tsx'
import { Icon } from '../../panel/components/icon.tsx'
import { LoadFailure } from '../../panel/components/load-failure.tsx'
import { Skeleton } from '../../panel/components/skeleton.tsx'
import { usePanel } from '../../panel/panel-context.ts'
import { SeverityBadge } from './severity-badge.tsx'

/** The person's own cases, newest first. */
export function MyCasesScreen() {
  const { state, dispatch, t, locale } = usePanel()
  const { cases, person } = state
  const primaryOwner = person.status === 'known' && person.me.primaryOwner

  return (
    <div class="screen">
      <Heading>{t('cases.title')}</Heading>
      {(cases.status === 'loading' || cases.status === 'idle') && <Skeleton lines={5} />}
      {cases.status === 'failed' && <LoadFailure error={cases.error} />}
      {cases.status === 'ready' && cases.value.length === 0 && (
        <div class="none-found">
          <p class="none-found-title">{t('cases.none')}</p>
          <p>{t('cases.noneHint')}</p>
        </div>
      )}
      {cases.status === 'ready' && (
        <ul class="case-list">
          {cases.value.map((each) => (
            <li key={each.number}>
              <button
                type="button"
                class="case-card"
                onClick={() => dispatch({ type: 'case-picked', number: each.number })}
              >
                <span class="case-card-head">
                  <span class="case-number">{each.number}</span>
                  <SeverityBadge severity={each.severity} />
                </span>
                <span class="case-subject">{each.subject}</span>
                <span class="small">
                  {t('cases.opened', { day: formatDay(each.openedAt, locale) })}
                  {each.engine && ` · ${each.engine.name}`}
                </span>
                <span class="small">
                  {t('cases.respondBy', { instant: formatInstant(each.respondBy, locale) })}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {primaryOwner && (
        <button type="button" class="button" onClick={() => dispatch({ type: 'contacts-wanted' })}>
          <Icon name="people" />
          {t('cases.manageContacts')}
        </button>
      )}
    </div>
  )
}
