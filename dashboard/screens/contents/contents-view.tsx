import type { ContentReport } from '../../api/contract.ts'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useSpeech } from '../../i18n/use-speech.ts'
import type { ViewProps } from '../screen.ts'
import { shareOf } from '../share-of.ts'
import { SHIPPED_SOURCE, sourceName } from '../source-name.ts'

type Source = ContentReport['sources'][number]

/** The kind of what was put in without a source. */
const NO_SOURCE = 'other'
const AGES = ['withinMonth', 'withinYear', 'older', 'unknown'] as const

/** What there is to be found, from where, and how old it is. */
export function ContentsView({ answer: { sources }, site }: ViewProps<ContentReport>) {
  const { t } = useSpeech()
  if (sources.length === 0) {
    return (
      <EmptyState icon="contents" title={t('contents.none')}>
        <p>{t('contents.none-text')}</p>
        <pre class="code">guichet index https://docs.example.com/ --every 1d</pre>
      </EmptyState>
    )
  }
  const all = sources.reduce((sum, { articles }) => sum + articles, 0)
  const failed = sources.filter(({ lastRunFailed }) => lastRunFailed).length
  return (
    <>
      <p class="summary">
        {t('contents.sentence', { count: all, sources: sources.length })}{' '}
        {failed > 0 && t('contents.failed', { count: failed })}
      </p>
      <div class="grid">
        {sources.map((source) => (
          <SourceCard key={source.name} source={source} zone={site.zone} />
        ))}
      </div>
    </>
  )
}

function SourceCard({ source, zone }: { source: Source; zone: string }) {
  const { t, formats } = useSpeech()
  const { name, kind, address, articles, lastRunAt, lastRunFailed, nextRunAt, freshness } = source
  return (
    <Card title={sourceName(name, t)}>
      {kind !== NO_SOURCE && (
        <p class="small break">
          <span class="badge">{kind}</span> {address}
        </p>
      )}
      <p class="figure-middle">{t('contents.articles', { count: articles })}</p>
      <dl class="bars" style={{ '--tone': 'var(--confirmed)' }}>
        {AGES.map((age) => (
          <div key={age}>
            <dt>{t(`contents.${age}`)}</dt>
            <dd>
              <span class="meter" aria-hidden="true">
                <span style={{ width: `${(shareOf(freshness[age], articles) ?? 0) * 100}%` }} />
              </span>
              <span>{formats.count(freshness[age])}</span>
            </dd>
          </div>
        ))}
      </dl>
      {kind === NO_SOURCE ? (
        <p>{t(name === SHIPPED_SOURCE ? 'contents.shipped-text' : 'contents.other')}</p>
      ) : (
        <p>
          {lastRunFailed && <span class="badge badge-missed">{t('contents.run-failed')}</span>}{' '}
          {lastRunAt === null
            ? t('contents.never-run')
            : t('contents.last-run', { at: formats.instant(lastRunAt, zone) })}{' '}
          {nextRunAt === null
            ? t('contents.no-next-run')
            : t('contents.next-run', { at: formats.instant(nextRunAt, zone) })}
        </p>
      )}
      {lastRunFailed && <p class="small">{t('contents.failed-what-to-do')}</p>}
    </Card>
  )
}
