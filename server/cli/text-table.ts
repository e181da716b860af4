export interface TextColumn {
  header: string
  align: 'left' | 'right'
}

/** Rows under their headers, in columns as wide as what stands in them; a line each, without an end. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[] {
  const headers = columns.map(({ header }) => header)
  const widths = columns.map(({ header }, place) =>
    Math.max(header.length, ...rows.map((row) => row[place]?.length ?? 0)),
  )
  return [headers, ...rows].map((row) =>
    columns
      .map(({ align }, place) => {
        const text = row[place] ?? ''
        const width = widths[place] ?? 0
        return align === 'left' ? text.padEnd(width) : text.padStart(width)
      })
      .join('  ')
      .trimEnd(),
  )
}

/** More than a person reads; the others are in JSON and CSV. */
const MOST_ROWS = 100

/** The first hundred rows, and how many more there are. */
export function firstOfTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[] {
  const more = rows.length - MOST_ROWS
  const lines = textTable(columns, rows.slice(0, MOST_ROWS))
  return more > 0 ? [...lines, `… and ${more} more: --csv and --json have all.`] : lines
}
