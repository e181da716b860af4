import { useNavigation } from '../address/use-address.ts'
import type { Sorting } from './data-table.tsx'

/** How a screen's table is sorted, kept in the address as `sort=shown` or `sort=-shown` (descending). */
export function useSorting(first: Sorting): { sorting: Sorting; sort(sorting: Sorting): void } {
  const { address, go } = useNavigation()
  const kept = address.options.sort
  const sorting = kept ? { key: kept.replace(/^-/, ''), descending: kept.startsWith('-') } : first
  return {
    sorting,
    sort: ({ key, descending }) =>
      go({ options: { ...address.options, sort: `${descending ? '-' : ''}${key}` } }, 'replace'),
  }
}
