/** A line of a chart. `dash` tells lines apart for whoever does not see colours, or has replaced them. */
export interface Series {
  label: string
  /** A custom property of the style sheet. */
  color: string
  dash?: readonly number[]
  /** One a day; null: nothing is known of it. */
  values: readonly (number | null)[]
}

/** Between which two lines of a chart the area is filled, by their places. */
export type Band = readonly [upper: number, lower: number]
