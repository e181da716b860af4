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
