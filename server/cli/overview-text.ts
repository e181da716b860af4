import type { IntentCounts, OverviewReport } from '../contract/types.ts'
import { OUTCOMES } from '../contract/vocabulary.ts'
import { daysBefore } from '../deflection/reports/report-days.ts'
import { countText, durationText, moneyText, shareText } from './report-figures.ts'
import { reportTitle } from './report-title.ts'
import { type TextColumn, textTable } from './text-table.ts'

/** The lines of `guichet report overview`. */
export function overviewText(report: OverviewReport): string[] {
  const before = daysBefore(report)
  return [
    reportTitle('Overview', report),
    `Before: ${before.from} to ${before.to}`,
    '',
    ...outcomeTable(report),
    '',
    'The four outcomes exclude one another, and are never added up: a reversed one is no part of the confirmed.',
    'What was confirmed in the last 7 days may still be reversed by a case.',
    `Outside of all this: ${countText(report.totals.excluded)} (urgent, confidential, by staff, tests, bots).`,
    '',
    ...besides(report),
    '',
    ...dayTable(report),
  ]
}

const OUTCOME_COLUMNS: TextColumn[] = [
  { header: '', align: 'left' },
  { header: 'all', align: 'right' },
  { header: 'share', align: 'right' },
  { header: 'before', align: 'right' },
  { header: 'share', align: 'right' },
  { header: 'entitled', align: 'right' },
  { header: 'share', align: 'right' },
]

function outcomeTable({ totals, before }: OverviewReport): string[] {
  const shareIn = (count: number, of: number) => shareText(of === 0 ? null : count / of)
  const row = (label: string, of: (counts: IntentCounts) => number) => [
    label,
    countText(of(totals)),
    shareIn(of(totals), totals.intents),
    countText(of(before)),
    shareIn(of(before), before.intents),
    '',
    '',
  ]
  return textTable(OUTCOME_COLUMNS, [
    [
      'Attempts to get help',
      countText(totals.intents),
      '',
      countText(before.intents),
      '',
      countText(totals.entitled),
      '',
    ],
    ...OUTCOMES.map((outcome) => {
      const entitled = totals.entitledOutcomes[outcome]
      return [
        ...row(`  ${outcome}`, (counts) => counts[outcome]).slice(0, 5),
        countText(entitled),
        shareIn(entitled, totals.entitled),
      ]
    }),
    row('Saw a link', ({ withLinks }) => withLinks),
    row('Opened one', ({ withOpening }) => withOpening),
  ])
}

function besides({
  vendorStyle,
  vendorStyleBefore,
  unmeasured,
  timeToCase,
  responseTargets,
  cases,
  savings,
}: OverviewReport): string[] {
  const { low, high } = unmeasured.confirmedBounds
  const targetText = ({ kept, missed, waiting }: Omit<OverviewReport['responseTargets'], 'bySeverity'>) =>
    `${countText(kept)} kept, ${countText(missed)} missed, ${countText(waiting)} waiting`
  return [
    `What others would report: ${shareText(vendorStyle.rate)} deflected (${countText(vendorStyle.deflected)} of ${countText(vendorStyle.of)} that saw a link); before ${shareText(vendorStyleBefore.rate)}`,
    `Not measured: ${shareText(unmeasured.share)} (${countText(unmeasured.intents)} of browsers that ask not to be followed, ${countText(unmeasured.casesWithoutEvents)} cases without events); confirmed lies between ${shareText(low)} and ${shareText(high)}`,
    `Time to case: half within ${durationText(timeToCase.medianSeconds)}, nine in ten within ${durationText(timeToCase.ninetiethSeconds)} (${countText(timeToCase.cases)} cases)`,
    `Response targets: ${targetText(responseTargets)}`,
    ...responseTargets.bySeverity
      .filter(({ kept, missed, waiting }) => kept + missed + waiting > 0)
      .map((each) => `  severity ${each.severity}: ${targetText(each)}`),
    `Cases opened: ${countText(cases.widget)} by the widget, ${countText(cases.email)} by mail, ${countText(cases.desk)} by a desk`,
    savingsText(savings),
  ]
}

function savingsText({ cases, cost, amount }: OverviewReport['savings']): string {
  if (!cost || amount === null) {
    return `Saved: ${countText(cases)} cases; the site has set no cost of a case`
  }
  return `Saved: ${countText(cases)} cases at ${moneyText(cost)} = ${moneyText({ amount, currency: cost.currency })}`
}

const DAY_COLUMNS: TextColumn[] = [
  { header: 'Day', align: 'left' },
  { header: 'attempts', align: 'right' },
  ...OUTCOMES.map((header) => ({ header, align: 'right' as const })),
  { header: 'as others would', align: 'right' },
  { header: 'cases', align: 'right' },
]

function dayTable({ byDay }: OverviewReport): string[] {
  return textTable(
    DAY_COLUMNS,
    byDay.map((each) => [
      each.day,
      countText(each.intents),
      ...OUTCOMES.map((outcome) => countText(each[outcome])),
      shareText(each.vendorStyle.rate),
      countText(each.casesFiled),
    ]),
  )
}
