import { createHash } from 'node:crypto'

/** SHA-256 of a JSON value, the same whatever the order of its keys; keys of `undefined` count as absent. */
export function requestDigest(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (isRecord(inner) ? sortedByKey(inner) : inner))
}

function sortedByKey(record: Record<string, unknown>): Record<string, unknown> {
  // A null prototype, so that a key such as `__proto__` is a key like any other.
  const sorted: Record<string, unknown> = Object.create(null)
  for (const key of Object.keys(record).sort()) sorted[key] = record[key]
  return sorted
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
