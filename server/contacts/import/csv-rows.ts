import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import type { FileProblem } from './account-file.ts'

export const ACCOUNT_COLUMNS = [
  'account',
  'account_name',
  'plan',
  'primary_email',
  'contact_email',
  'contact_name',
  'roles',
  'engine',
  'engine_name',
] as const
export type AccountColumn = (typeof ACCOUNT_COLUMNS)[number]

const NEEDED: readonly AccountColumn[] = ['account', 'plan', 'primary_email']

/** A row with what is filled in. */
export interface CsvRow {
  /** The first is 1, the header's. */
  line: number
  cells: Partial<Record<AccountColumn, string>>
}

/** The rows of a CSV file by the names of their columns, in whatever order these stand; empty rows are left out. */
export function csvRows(text: string): { rows: CsvRow[] } | { problems: FileProblem[] } {
  let records: { record: string[]; info: { lines: number } }[]
  try {
    records = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as never
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { problems: [{ at: `line ${error.lines}`, problem: syntaxProblem(error.code) }] }
  }
  const [header, ...body] = records
  const columns = (header?.record ?? []).map(columnName)
  const problems = headerProblems(columns, header?.record ?? [])
  if (problems.length > 0) return { problems }
  const rows = body.map(({ record, info }) => {
    const line = info.lines - lineBreaksIn(record)
    if (record.slice(columns.length).some((cell) => cell !== '')) {
      problems.push({ at: `line ${line}`, problem: 'has more cells than the header has columns' })
    }
    const filled = columns.flatMap((column, index) => {
      const cell = record[index]
      return cell ? [[column, cell] as const] : []
    })
    return { line, cells: Object.fromEntries(filled) as CsvRow['cells'] }
  })
  return problems.length > 0 ? { problems } : { rows }
}

/** A spreadsheet writes semicolons where the comma is the decimal sign. */
export function delimiterOf(text: string): string {
  const header = /^\s*([^\r\n]*)/.exec(text)?.[1] ?? ''
  const unquoted = header.replaceAll(/"[^"]*"/g, '')
  const count = (delimiter: string) => unquoted.split(delimiter).length
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}

/** `Primary e-mail` is `primary_email`. */
function columnName(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll('e-mail', 'email')
    .replaceAll(/[\s_-]+/g, '_')
}

function headerProblems(columns: readonly string[], headings: readonly string[]): FileProblem[] {
  const known: readonly string[] = ACCOUNT_COLUMNS
  const missing = NEEDED.filter((column) => !columns.includes(column))
  const unknown = columns.flatMap((column, index) => (known.includes(column) ? [] : [`"${headings[index]}"`]))
  const twice = columns.filter((column, index) => columns.indexOf(column) < index)
  const problem = (text: string) => ({ at: 'line 1', problem: text })
  return [
    ...(missing.length > 0 ? [problem(`must have the columns ${missing.join(', ')}`)] : []),
    ...(unknown.length > 0
      ? [problem(`has columns that are not known: ${unknown.join(', ')}; known are ${known.join(', ')}`)]
      : []),
    ...(twice.length > 0 ? [problem(`has columns twice: ${twice.join(', ')}`)] : []),
  ]
}

function lineBreaksIn(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
}

function syntaxProblem(code: string): string {
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'begins a quoted cell that does not end'
    : 'has a quotation mark in the middle of a cell; put such a cell in quotation marks, and double those in it'
}
