import type { CsvColumns } from './csv-text.ts'

/** The days that every row is of, and the time zone that they are days of: a file is read far from where it was made. */
export function periodColumns({ from, to, zone }: { from: string; to: string; zone: string }) {
  return { from: () => from, to: () => to, zone: () => zone } satisfies CsvColumns<unknown>
}
