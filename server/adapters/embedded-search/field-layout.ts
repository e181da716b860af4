/** A searched field, and how it counts. */
export interface IndexedField {
  name: string
  weight: number
  /** How far a long field's mentions count less: BM25's b. */
  lengthNormalisation: number
  /** For its count in a 32-bit number that all fields share; BM25 saturates long before any of them is full. */
  bits: number
}

/** How the counts of a term in the fields of a document are packed into one number. */
export class FieldLayout {
  readonly fields: readonly IndexedField[]
  readonly #shifts: number[]
  readonly #most: number[]

  constructor(fields: readonly IndexedField[]) {
    this.fields = fields
    this.#shifts = fields.map((_, at) => fields.slice(0, at).reduce((bits, before) => bits + before.bits, 0))
    this.#most = fields.map(({ bits }) => 2 ** bits - 1)
  }

  /** Counts in the order of the fields. */
  pack(counts: readonly number[]): number {
    let packed = 0
    for (const [at, most] of this.#most.entries())
      packed |= Math.min(counts[at] ?? 0, most) << (this.#shifts[at] as number)
    return packed >>> 0
  }

  countIn(packed: number, field: number): number {
    return (packed >>> (this.#shifts[field] as number)) & (this.#most[field] as number)
  }
}
