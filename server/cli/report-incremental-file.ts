import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { delimiterOf } from '../contacts/import/csv-rows.ts'
import { ARMS, type Arm } from '../contract/vocabulary.ts'
import type { AccountDay } from '../deflection/experiment/account-tally.ts'

const COLUMNS = ['account', 'plan', 'arm', 'day', 'filed'] as const
type Column = (typeof COLUMNS)[number]

const FILED: Record<string, number> = { '0': 0, '1': 1, '0.0': 0, '1.0': 1, false: 0, true: 1 }
const DAY_NUMBER = /^[+-]?\d{1,9}$/
/** Nobody's header is longer. */
const HEADER_BYTES = 10_000
const DATE = /^\d{4}-\d\d-\d\d$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/
const DATE_LENGTH = 10
const DAY_MS = 86_400_000
const LINE_ENDS = [0x0a, 0x0d]

/** What is wrong with a file, in one sentence. */
class UnreadableFile extends Error {}

/** A row that ends before it has all its cells: somebody may still be writing it. */
class UnfinishedRow extends UnreadableFile {
  readonly line: number

  constructor(line: number) {
    super(`line ${line}: has fewer cells than the header has columns.`)
    this.line = line
  }
}

/** Where an account was first named, so that a contradiction can be pointed at. */
interface SeenAccount {
  arm: Arm
  line: number
}

interface SeenRows {
  accounts: Map<string, SeenAccount>
  byDay: Map<number, Map<string, AccountDay<number>>>
}

/**
 * Adds up the intents of a CSV file by day and account, row by row: the file itself may be larger than memory. Columns stand in any
 * order, and others than those needed are passed over. An account may stand in one arm alone. A file of nothing but a header is
 * an experiment on its first morning. Blank rows say nothing.
 *
 * @returns `unfinished` is the line of a last row that is left out, because it has too few cells and no line end: the file is growing
 */
export async function readExperimentFile(
  chunks: AsyncIterable<Buffer>,
): Promise<{ days: AccountDay<number>[]; unfinished: number | null } | { problem: string }> {
  const seen: SeenRows = { accounts: new Map(), byDay: new Map() }
  let unfinished: UnfinishedRow | null = null
  let readRow: ((cells: string[], line: number) => void) | null = null
  const onRecord = (cells: string[], { lines }: { lines: number }): null => {
    if (unfinished) throw unfinished
    if (cells.every((cell) => cell === '')) return null
    if (!readRow) {
      readRow = rowReader(columnsOf(cells), seen)
      return null
    }
    try {
      readRow(cells, lines)
    } catch (error) {
      if (!(error instanceof UnfinishedRow)) throw error
      unfinished = error
    }
    return null
  }
  let lastByte: number | undefined
  async function* watched(bytes: AsyncIterable<Buffer>) {
    for await (const chunk of bytes) {
      lastByte = chunk.at(-1) ?? lastByte
      yield chunk
    }
  }
  try {
    const [delimiter, whole] = await peek(chunks)
    const options = { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, trim: true }
    const parser = parse({ ...options, onRecord })
    await pipeline(Readable.from(watched(whole)), parser.resume())
  } catch (error) {
    if (error instanceof UnreadableFile) return { problem: error.message }
    if (error instanceof CsvError) return { problem: `line ${error.lines}: ${syntaxProblem(error.code)}` }
    throw error
  }
  if (!readRow) return { problem: `line 1: there must be a header with the columns ${COLUMNS.join(', ')}.` }
  const left = unfinished as UnfinishedRow | null
  if (left && LINE_ENDS.includes(lastByte ?? 0)) return { problem: left.message }
  return { days: inOrder(seen), unfinished: left?.line ?? null }
}

/** By day, then account, whatever the rows' order: the last digits of sums depend on it. */
function inOrder({ byDay }: SeenRows): AccountDay<number>[] {
  return [...byDay]
    .sort(([a], [b]) => a - b)
    .flatMap(([, rows]) => [...rows.values()].sort((a, b) => (a.account < b.account ? -1 : 1)))
}

/** The delimiter that the header is written with, and all bytes again. */
async function peek(chunks: AsyncIterable<Buffer>): Promise<[string, AsyncIterable<Buffer>]> {
  const rest = chunks[Symbol.asyncIterator]()
  let beginning = Buffer.alloc(0)
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    beginning = Buffer.concat([beginning, next.value])
    if (beginning.length > HEADER_BYTES || /\S[^\n]*\n/.test(beginning.toString('utf8'))) break
  }
  async function* whole() {
    yield beginning
    yield* { [Symbol.asyncIterator]: () => rest }
  }
  return [delimiterOf(beginning.toString('utf8', 0, HEADER_BYTES)), whole()]
}

function columnsOf(header: readonly string[]): Record<Column, number> {
  const names = header.map((name) => name.toLowerCase())
  const missing = COLUMNS.filter((column) => !names.includes(column))
  if (missing.length > 0) {
    throw new UnreadableFile(
      `line 1: the header must have the columns ${COLUMNS.join(', ')}; ${missing.join(', ')} is missing.`,
    )
  }
  const twice = COLUMNS.find((column) => names.indexOf(column) !== names.lastIndexOf(column))
  if (twice) throw new UnreadableFile(`line 1: the header has the column ${twice} twice.`)
  return Object.fromEntries(COLUMNS.map((column) => [column, names.indexOf(column)])) as Record<
    Column,
    number
  >
}

function rowReader(columns: Record<Column, number>, { accounts, byDay }: SeenRows) {
  const widest = Math.max(...Object.values(columns))
  let daysAreDates: boolean | null = null
  return (cells: string[], line: number): void => {
    const refuse = (problem: string) => new UnreadableFile(`line ${line}: ${problem}`)
    if (cells.length <= widest) throw new UnfinishedRow(line)
    const { account, plan, arm: armCell, day: dayCell, filed: filedCell } = cellsOf(cells, columns)
    if (account === '') throw refuse('the account is missing.')
    if (plan === '') throw refuse('the plan is missing.')
    const arm = armOf(armCell)
    if (!arm) throw refuse(`the arm is "${armCell}"; it takes ${ARMS.join(' or ')}.`)
    const filed = FILED[filedCell.toLowerCase()]
    if (filed === undefined) throw refuse(`filed is "${filedCell}"; it takes 0, 1, true or false.`)
    const day = dayOf(dayCell)
    if (day === null)
      throw refuse(
        `the day is "${dayCell}"; it takes a whole number, a date such as 2026-11-22 or an instant such as 2026-11-22T10:00:00Z.`,
      )
    const isDate = !DAY_NUMBER.test(dayCell)
    daysAreDates ??= isDate
    if (isDate !== daysAreDates) throw refuse('days are numbers in one row and dates in another.')

    const seen = accounts.get(account)
    if (!seen) accounts.set(account, { arm, line })
    else if (seen.arm !== arm) {
      throw refuse(
        `the account "${account}" is in the arm ${arm} here and in ${seen.arm} on line ${seen.line}; an account belongs to one.`,
      )
    }
    const rows = byDay.get(day) ?? new Map<string, AccountDay<number>>()
    byDay.set(day, rows)
    const soFar = rows.get(account)
    if (!soFar) {
      rows.set(account, { day, account, plan, arm, intents: 1, filed })
      return
    }
    soFar.intents++
    soFar.filed += filed
    // Of two plans on one day the rows' order must not decide.
    if (plan < soFar.plan) soFar.plan = plan
  }
}

function cellsOf(cells: readonly string[], columns: Record<Column, number>): Record<Column, string> {
  return {
    account: cells[columns.account] as string,
    plan: cells[columns.plan] as string,
    arm: cells[columns.arm] as string,
    day: cells[columns.day] as string,
    filed: cells[columns.filed] as string,
  }
}

function armOf(cell: string): Arm | undefined {
  return ARMS.find((arm) => arm === cell.toLowerCase())
}

/** A day to compare others with, of an instant that in UTC; null: none. */
function dayOf(cell: string): number | null {
  if (DAY_NUMBER.test(cell)) return Number(cell)
  if (INSTANT.test(cell)) {
    const instant = Date.parse(cell)
    const isSound = dayOf(cell.slice(0, DATE_LENGTH)) !== null && !Number.isNaN(instant)
    return isSound ? Math.floor(instant / DAY_MS) * DAY_MS : null
  }
  if (!DATE.test(cell)) return null
  const date = new Date(cell)
  // JavaScript takes 31 February for a day of March.
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(cell) ? null : date.getTime()
}

function syntaxProblem(code: string): string {
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'a quoted cell begins and does not end.'
    : 'a quotation mark stands in the middle of a cell; put such a cell in quotation marks, and double those in it.'
}
