import type { ComponentChildren } from 'preact'
import { useSpeech } from '../i18n/use-speech.ts'

export interface Column<Row> {
  key: string
  label: string
  /** Numbers stand at the end of their cells. */
  number?: boolean
  /** What the rows are sorted by; without it the column does not sort. Null comes last, either way. */
  by?(row: Row): number | string | null
  cell(row: Row): ComponentChildren
}

export interface Sorting {
  key: string
  descending: boolean
}

interface DataTableProps<Row> {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey(row: Row): string
  sorting?: Sorting
  sort?(sorting: Sorting): void
  /** No more rows than these, once they are sorted. */
  most?: number
  /** On a narrow page each row is a card; otherwise the table scrolls in its own box, the first column staying. */
  cards?: boolean
}

/** The first column names the row. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  sorting,
  sort,
  most,
  cards,
}: DataTableProps<Row>) {
  const { language } = useSpeech()
  const sorted = (sorting ? sortRows(rows, columns, sorting, language) : rows).slice(0, most)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="table-box" aria-label={caption} tabIndex={0}>
      <table class={`table ${cards ? 'table-cards' : ''}`}>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sorting={sorting} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, label, number, cell }, at) =>
                at === 0 ? (
                  <th key={key} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} class={number ? 'number' : undefined} data-label={label}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface HeadCellProps<Row> {
  column: Column<Row>
  sorting: Sorting | undefined
  sort: ((sorting: Sorting) => void) | undefined
}

function HeadCell<Row>({ column: { key, label, number, by }, sorting, sort }: HeadCellProps<Row>) {
  const here = sorting?.key === key
  const descends = here ? !sorting.descending : number === true
  return (
    <th
      scope="col"
      class={number ? 'number' : undefined}
      {...(here && { 'aria-sort': sorting.descending ? 'descending' : 'ascending' })}
    >
      {by && sort ? (
        <button type="button" class="sorter" onClick={() => sort({ key, descending: descends })}>
          {label}
          <span class="sorter-mark" aria-hidden="true">
            {here ? (sorting.descending ? '↓' : '↑') : '↕'}
          </span>
        </button>
      ) : (
        label
      )}
    </th>
  )
}

function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { key, descending }: Sorting,
  language: string,
): readonly Row[] {
  const by = columns.find((column) => column.key === key)?.by
  if (!by) return rows
  const texts = new Intl.Collator(language, { numeric: true })
  return rows.toSorted((a, b) => {
    const [one, other] = [by(a), by(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    const order =
      typeof one === 'number' && typeof other === 'number'
        ? one - other
        : texts.compare(String(one), String(other))
    return descending ? -order : order
  })
}
