/** The searched fields of an article. A word in a short field says more than one in a long body. */
export const FIELDS = ['title', 'headings', 'tags', 'body'] as const
export type Field = (typeof FIELDS)[number]

/** Bits for each field's count in one 32-bit number; BM25 saturates long before any of them is full. */
const BITS: Record<Field, number> = { title: 6, headings: 8, tags: 4, body: 14 }

const LAYOUT = FIELDS.map((field, at) => ({
  shift: FIELDS.slice(0, at).reduce((bits, before) => bits + BITS[before], 0),
  most: 2 ** BITS[field] - 1,
}))

/** Counts in the order of `FIELDS`. */
export function packCounts(counts: readonly number[]): number {
  let packed = 0
  for (const [at, { shift, most }] of LAYOUT.entries()) packed |= Math.min(counts[at] ?? 0, most) << shift
  return packed >>> 0
}

export function countIn(packed: number, field: number): number {
  const { shift, most } = LAYOUT[field] as (typeof LAYOUT)[number]
  return (packed >>> shift) & most
}
