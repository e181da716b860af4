import type { CaseDetail } from '../../api/contract.ts'
import { formatInstant } from '../../i18n/format-instant.ts'
import { Heading } from '../../panel/components/heading.tsx'
import { LoadFailure } from '../../panel/components/load-failure.tsx'
import { Skeleton } from '../../panel/components/skeleton.tsx'
import { usePanel } from '../../panel/panel-context.ts'
import { SeverityBadge } from './severity-badge.tsx'

/** One case with what has happened to it. */
export function CaseDetailScreen({ number }: { number: string }) {
  const { state, t } = usePanel()
  const { caseDetail } = state
  return (
    <div class="screen">
      <Heading>{t('case.title', { number })}</Heading>
      {(caseDetail.status === 'loading' || caseDetail.status === 'idle') && <Skeleton lines={7} />}
      {caseDetail.status === 'failed' && <LoadFailure error={caseDetail.error} />}
      {caseDetail.status === 'ready' && <Detail found={caseDetail.value} />}
    </div>
  )
}

function Detail({ found }: { found: CaseDetail }) {
  const { t, locale } = usePanel()
  const facts: [label: string, value: preact.ComponentChildren][] = [
    [t('case.status'), t(`status.${found.status}`)],
    [t('case.severity'), <SeverityBadge severity={found.severity} />],
    ...(found.nature ? [[t('case.nature'), t(`nature.${found.nature}`)] as [string, string]] : []),
    ...(found.engine ? [[t('case.engine'), found.engine.name] as [string, string]] : []),
    [t('case.respondBy'), formatInstant(found.respondBy, locale)],
  ]
  return (
    <>
      <p class="case-subject case-subject-large" dir="auto">
        {found.subject}
      </p>
      {found.confidential && <p class="badge badge-private">{t('case.confidential')}</p>}
      <dl class="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3 class="subheading">{t('case.description')}</h3>
      <p class="written" dir="auto">
        {found.description}
      </p>
      <h3 class="subheading">{t('case.timeline')}</h3>
      <ol class="timeline">
        {found.timeline.map(({ id, kind, at }) => (
          <li key={id}>
            <span>{t(`timeline.${kind}`)}</span>
            <time class="small" dateTime={at}>
              {formatInstant(at, locale)}
            </time>
          </li>
        ))}
      </ol>
    </>
  )
}
