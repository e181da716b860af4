import type { FieldLayout } from './field-layout.ts'

/** A word's second and third mention in a field says less than the first: BM25's k1. */
const SATURATION = 2

/** How long the fields of each document are, and what a mention in them is therefore worth. */
export class FieldLengths {
  readonly #layout: FieldLayout
  /** One number a field a document; NaN first for a document that was taken out. */
  #lengths: number[] = []
  readonly #totals: number[]
  #live = 0

  constructor(layout: FieldLayout) {
    this.#layout = layout
    this.#totals = layout.fields.map(() => 0)
  }

  /** Documents that were not taken out. */
  get live(): number {
    return this.#live
  }

  get documents(): number {
    return this.#lengths.length / this.#totals.length
  }

  push(lengths: readonly number[]): void {
    for (const [field, length] of lengths.entries()) {
      this.#lengths.push(length)
      this.#totals[field] = (this.#totals[field] as number) + length
    }
    this.#live++
  }

  remove(document: number): void {
    const from = document * this.#totals.length
    for (const [field, sum] of this.#totals.entries())
      this.#totals[field] = sum - (this.#lengths[from + field] as number)
    this.#lengths[from] = Number.NaN
    this.#live--
  }

  /** Closes the holes; returns each remaining document's new number by its old one, in order. */
  compact(): Map<number, number> {
    const fields = this.#totals.length
    const numbers = new Map<number, number>()
    const lengths: number[] = []
    for (let document = 0; document < this.documents; document++) {
      const from = document * fields
      if (Number.isNaN(this.#lengths[from])) continue
      numbers.set(document, numbers.size)
      for (let field = 0; field < fields; field++) lengths.push(this.#lengths[from + field] as number)
    }
    this.#lengths = lengths
    return numbers
  }

  /** BM25 of mentions in the fields, as the lengths stand now. */
  fits(): FieldFits {
    const averages = this.#totals.map((sum) => Math.max(1, sum / Math.max(1, this.#live)))
    return new FieldFits(this.#layout, this.#lengths, averages)
  }

  store(): Float64Array {
    return Float64Array.from(this.#lengths)
  }

  static from(stored: Float64Array, layout: FieldLayout): FieldLengths {
    const read = new FieldLengths(layout)
    const fields = layout.fields.length
    read.#lengths = Array.from(stored)
    for (let from = 0; from < stored.length; from += fields) {
      if (Number.isNaN(stored[from])) continue
      read.#live++
      for (let field = 0; field < fields; field++)
        read.#totals[field] = (read.#totals[field] as number) + (stored[from + field] as number)
    }
    return read
  }
}

export class FieldFits {
  readonly #layout: FieldLayout
  readonly #lengths: readonly number[]
  readonly #weights: number[]
  /** A count is worth half of its field's weight when it is `#shortest + #slope * length`. */
  readonly #shortest: number[]
  readonly #slope: number[]

  constructor(layout: FieldLayout, lengths: readonly number[], averages: readonly number[]) {
    this.#layout = layout
    this.#lengths = lengths
    this.#weights = layout.fields.map(({ weight }) => weight)
    this.#shortest = layout.fields.map(({ lengthNormalisation: b }) => SATURATION * (1 - b))
    this.#slope = layout.fields.map(
      ({ lengthNormalisation: b }, field) => (SATURATION * b) / (averages[field] as number),
    )
  }

  /** From the packed counts of a term in a document; 0 for a document that was taken out. */
  fit(document: number, packed: number): number {
    let fit = 0
    for (let field = 0; field < this.#weights.length; field++) {
      const count = this.#layout.countIn(packed, field)
      if (count > 0) fit += this.inField(document, field, count)
    }
    return fit
  }

  inField(document: number, field: number, count: number): number {
    const at = document * this.#weights.length
    if (Number.isNaN(this.#lengths[at])) return 0
    const half =
      (this.#shortest[field] as number) +
      (this.#slope[field] as number) * (this.#lengths[at + field] as number)
    return ((this.#weights[field] as number) * count) / (count + half)
  }
}
