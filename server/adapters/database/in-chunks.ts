/** A statement of more rows than this would meet PostgreSQL's limit of 65,535 parameters, or hold the server up. */
const ROWS = 500

export function* inChunks<T>(items: readonly T[], rows = ROWS): Generator<T[]> {
  for (let start = 0; start < items.length; start += rows) yield items.slice(start, start + rows)
}
