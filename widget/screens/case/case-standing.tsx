import type { CaseDetail } from '../../api/contract.ts'
import { formatInstant, formatMoment } from '../../i18n/format-instant.ts'
import { Icon } from '../../panel/components/icon.tsx'
import { usePanel } from '../../panel/use-panel.ts'
import { SeverityBadge } from '../my-cases/severity-badge.tsx'
import { REPLY_FIELD } from './reply-box.tsx'
import { StatusBadge } from './status-badge.tsx'

/** What the case is about, whose turn it is, and what was promised. */
export function CaseStanding({ found }: { found: CaseDetail }) {
  const { t } = usePanel<'case' | 'cases'>()
  return (
    <section class="standing">
      <p class="case-subject case-subject-large">
        <bdi>{found.subject}</bdi>
      </p>
      <p class="badges">
        <StatusBadge status={found.status} />
        <SeverityBadge severity={found.severity} />
        {found.confidential && (
          <span class="badge badge-private">
            <Icon name="lock" />
            {t('case.confidential')}
          </span>
        )}
      </p>
      <PromisedAnswer found={found} />
      {found.status === 'answered' && found.actions.includes('reply') && (
        <button
          type="button"
          class="button button-small"
          onClick={({ currentTarget }) => {
            const root = currentTarget.getRootNode() as ShadowRoot
            root.getElementById(REPLY_FIELD)?.focus()
          }}
        >
          {t('case.writeReply')}
          <Icon name="arrow" />
        </button>
      )}
    </section>
  )
}

function PromisedAnswer({ found }: { found: CaseDetail }) {
  const { t, locale } = usePanel<'case' | 'cases'>()
  const { status, respondedAt, respondBy, updatedAt, timeline } = found
  if (status === 'closed') return <p>{t('case.closedNote')}</p>
  if (status === 'answered') {
    const last = timeline.findLast(({ author }) => author.role === 'support')?.at ?? updatedAt
    return <p>{t('case.answeredAt', { moment: formatMoment(last, locale) })}</p>
  }
  if (respondedAt) return <p>{t('case.answeredBefore', { moment: formatMoment(respondedAt, locale) })}</p>
  const late = Date.parse(respondBy) < Date.now()
  const instant = formatInstant(respondBy, locale)
  return <p class={late ? 'late' : ''}>{t(late ? 'case.promiseLate' : 'case.promise', { instant })}</p>
}
