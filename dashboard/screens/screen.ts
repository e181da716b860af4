import type { ComponentType } from 'preact'
import type { Period } from '../address/period.ts'
import type { StaffSite } from '../api/contract.ts'

/** What a screen asks for. */
export interface Wish {
  site: StaffSite
  period: Period
  options: Readonly<Record<string, string>>
}

export interface ViewProps<Answer> {
  answer: Answer
  site: StaffSite
  period: Period
  /** Asks again: something has changed. */
  reload(): void
}

/** One screen: the one answer that it shows, and the file that shows it. Both are fetched at the same time. */
export interface Screen<Answer> {
  path(wish: Wish): string
  /** The same as a file to keep; null: there is none. */
  csv: ((wish: Wish) => string) | null
  /** Shows what happened within a period. */
  hasPeriod: boolean
  /** Sets it against the period before. */
  comparesPeriods?: true
  load(): Promise<ComponentType<ViewProps<Answer>>>
}
