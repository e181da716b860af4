import type { Period } from '../address/period.ts'

interface Wish {
  site: string
  period?: Period
  format?: 'csv'
  [more: string]: string | Period | undefined
}

/** `/v1/reports/overview?site=…&from=…&to=…`; with `format: 'csv'` the same as a file. */
export function reportPath(name: string, { period, ...wish }: Wish): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries({ ...wish, ...period })) {
    if (typeof value === 'string') query.set(key, value)
  }
  return `/v1/reports/${name}?${query}`
}
