import { type ComponentChildren, Fragment } from 'preact'
import { useNavigation } from '../../address/use-address.ts'
import { type BreakdownReport, OUTCOMES, type Outcome, REPORT_DIMENSIONS } from '../../api/contract.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { useSorting } from '../../components/use-sorting.ts'
import { NOTHING } from '../../i18n/formats.ts'
import { useSpeech } from '../../i18n/use-speech.ts'
import { NoEvents } from '../no-events.tsx'
import { OUTCOME_LOOKS } from '../outcome-looks.ts'
import type { ViewProps } from '../screen.ts'
import { shareOf } from '../share-of.ts'
import { valueName } from './value-name.ts'

type Row = BreakdownReport['rows'][number]

/** The outcomes again, by what the attempts had in common. */
export function BreakdownView({ answer: report, site }: ViewProps<BreakdownReport>) {
  const { t, formats } = useSpeech()
  const { address, hrefTo } = useNavigation()
  const { sorting, sort } = useSorting({ key: 'intents', descending: true })
  const excluded = report.rows.reduce((sum, row) => sum + row.excluded, 0)
  const rate = (row: Row, outcome: Outcome) => shareOf(row.entitledOutcomes[outcome], row.entitled)

  const columns: Column<Row>[] = [
    {
      key: 'value',
      label: t(`dimension.${report.by}`),
      by: ({ value }) => value,
      cell: ({ value }) => breakable(valueName(report.by, value, t, formats)),
    },
    {
      key: 'intents',
      label: t('table.intents'),
      number: true,
      by: (row) => row.intents,
      cell: (row) => formats.count(row.intents),
    },
    {
      key: 'entitled',
      label: t('table.entitled'),
      number: true,
      by: (row) => row.entitled,
      cell: (row) => formats.count(row.entitled),
    },
    ...OUTCOMES.map((outcome) => ({
      key: outcome,
      label: t(`outcome.${outcome}`),
      number: true,
      by: (row: Row) => rate(row, outcome),
      cell: (row: Row) =>
        row.entitled === 0 ? (
          NOTHING
        ) : (
          <span class="cell-share" style={{ '--tone': `var(${OUTCOME_LOOKS[outcome].color})` }}>
            <strong>{formats.share(rate(row, outcome))}</strong>
            <span class="small">{formats.count(row.entitledOutcomes[outcome])}</span>
            <span class="meter" aria-hidden="true">
              <span style={{ width: `${(rate(row, outcome) ?? 0) * 100}%` }} />
            </span>
          </span>
        ),
    })),
    {
      key: 'vendor',
      label: t('vendor.short'),
      number: true,
      by: ({ vendorStyle }) => vendorStyle.rate,
      cell: ({ vendorStyle }) => formats.share(vendorStyle.rate),
    },
  ]

  return (
    <>
      <nav class="tabs" aria-label={t('breakdown.by')}>
        {REPORT_DIMENSIONS.map((dimension) => (
          <a
            key={dimension}
            href={hrefTo({ options: { ...address.options, by: dimension } })}
            {...(dimension === report.by && { 'aria-current': 'true' as const })}
          >
            {t(`dimension.${dimension}`)}
          </a>
        ))}
      </nav>
      {report.rows.every(({ intents }) => intents === 0) ? (
        <NoEvents site={site} excluded={excluded} />
      ) : (
        <div class="card">
          <p>{sentence()}</p>
          <DataTable
            cards
            caption={t('breakdown.caption', { by: t(`dimension.${report.by}`) })}
            columns={columns}
            rows={report.rows}
            rowKey={({ value }) => value ?? ''}
            sorting={sorting}
            sort={sort}
          />
          <p class="small">{t('breakdown.shares')}</p>
        </div>
      )}
    </>
  )

  function sentence(): string {
    const most = Math.max(...report.rows.map(({ intents }) => intents))
    const [first, ...others] = report.rows.filter(({ intents }) => intents === most) as [Row, ...Row[]]
    const value = valueName(report.by, first.value, t, formats)
    if (others.length > 0) {
      const names = others.map((row) => valueName(report.by, row.value, t, formats))
      return t('breakdown.sentence-tied', { values: formats.list([value, ...names]), most })
    }
    if (first.entitled === 0) return t('breakdown.sentence-none-entitled', { value, most })
    return t('breakdown.sentence', {
      value,
      most,
      confirmed: formats.share(rate(first, 'confirmed')),
      filed: formats.share(rate(first, 'filed')),
    })
  }
}

/** An address may be broken after each slash. */
function breakable(name: string): ComponentChildren {
  return name.split(/(?<=\/)/).map((part, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
