/** A line of a chart. `dash` tells lines apart for whoever does not see colours, or has replaced them. */
export interface Series {
  label: string
  /** A custom property of the style sheet. */
  color: string
  dash?: readonly number[]
  /** One a day; null: nothing is known of it. */
  values: readonly (number | null)[]
}

/** An area between two lines, one value each a day; null: nothing is known of it. */
export interface Interval {
  label: string
  /** A custom property of the style sheet. */
  color: string
  /** Of its edges. */
  dash: readonly number[]
  high: readonly (number | null)[]
  low: readonly (number | null)[]
  /** How a day's is written in the legend. */
  format(low: number, high: number): string
}
