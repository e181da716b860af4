import type { CaseSummary } from '../../api/contract.ts'
import { formatInstant, formatMoment } from '../../i18n/format-instant.ts'
import { Icon } from '../../panel/components/icon.tsx'
import { usePanel } from '../../panel/use-panel.ts'
import { SeverityBadge } from './severity-badge.tsx'

/** A case in a list. */
export function CaseCard({ summary }: { summary: CaseSummary }) {
  const { dispatch, t, locale } = usePanel<'case' | 'cases'>()
  const { number, severity, subject, engine, openedBy, own, status, respondBy, respondedAt } = summary
  const awaitsAnswer = status === 'open' && respondedAt === null
  return (
    <button type="button" class="case-card" onClick={() => dispatch({ type: 'case-picked', number })}>
      <span class="case-card-head">
        <span class="case-number">
          <bdi>{number}</bdi>
          {summary.confidential && (
            <>
              <Icon name="lock" />
              <span class="unseen">{t('case.confidential')}</span>
            </>
          )}
        </span>
        <SeverityBadge severity={severity} />
      </span>
      <span class="case-subject">
        <bdi>{subject}</bdi>
      </span>
      {!own && <span class="small">{t('cases.by', { name: openedBy.name ?? openedBy.email })}</span>}
      <span class="small">
        {t('cases.lastActivity', { moment: formatMoment(summary.updatedAt, locale) })}
        {engine && (
          <>
            {' · '}
            <bdi>{engine.name}</bdi>
          </>
        )}
      </span>
      {awaitsAnswer && (
        <span class="small strong">
          {t('cases.respondBy', { instant: formatInstant(respondBy, locale) })}
        </span>
      )}
    </button>
  )
}
