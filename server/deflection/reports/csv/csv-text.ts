export type CsvValue = string | number | null

/** A column's header, and its value in each row. */
export type CsvColumns<Row> = Record<string, (row: Row) => CsvValue>

/**
 * A CSV text by RFC 4180: a header row, CRLF after every row, quotes where they are needed; null is an empty field.
 *
 * Texts come from outside, and spreadsheets run what looks like a formula: one that begins with `=`, `+`, `-`, `@` (or their
 * full-width forms), a tab, a line break or NUL gets an apostrophe before it, as OWASP ASVS 1.2.10 asks.
 */
export function csvText<Row>(columns: CsvColumns<Row>, rows: readonly Row[]): string {
  const cells = Object.values(columns)
  const lines = [Object.keys(columns), ...rows.map((row) => cells.map((cell) => field(cell(row))))]
  return lines.map((fields) => `${fields.join(',')}\r\n`).join('')
}

function field(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@＝＋－＠\t\r\n\0]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
