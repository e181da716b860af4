import type { ExperimentReport } from '../../contract/types.ts'
import { type CsvColumns, type CsvValue, csvText } from '../reports/csv/csv-text.ts'

const COLUMNS = [
  'row',
  'day',
  'effect',
  'low',
  'high',
  'suggestions',
  'holdout',
  'unit',
  'verdict',
  'intents_suggestions',
  'intents_holdout',
  'accounts_suggestions',
  'accounts_holdout',
  'sample_ratio_p',
  'more_intents_needed',
  'designed_holdout',
  'started_at',
] as const

type Row = Partial<Record<(typeof COLUMNS)[number], CsvValue>>

const columns: CsvColumns<Row> = Object.fromEntries(
  COLUMNS.map((column) => [column, (row: Row) => row[column] ?? null]),
)

/** A row for the result, one for each guardrail, and one for each day's look. */
export function experimentCsv({ result, holdout, startedAt, guardrails, looks }: ExperimentReport): string {
  const { effect, low, high, verdict, intents, accounts } = result
  return csvText(columns, [
    {
      row: 'result',
      effect,
      low,
      high,
      verdict,
      intents_suggestions: intents.suggestions,
      intents_holdout: intents.holdout,
      accounts_suggestions: accounts.suggestions,
      accounts_holdout: accounts.holdout,
      sample_ratio_p: result.sampleRatioP,
      more_intents_needed: result.moreIntentsNeeded,
      designed_holdout: holdout,
      started_at: startedAt,
    },
    ...guardrails.map(({ name, ...guardrail }) => ({ row: name, ...guardrail })),
    ...looks.map((look) => ({ row: 'look', ...look })),
  ])
}
