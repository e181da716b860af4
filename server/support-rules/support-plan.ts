import type { Plan, Severity } from '../contract/vocabulary.ts'

/** How soon support answers: business hours, or business days of the calendar's length. */
export type ResponseTarget = { businessHours: number } | { businessDays: number }

export interface SupportPlan {
  /** Null: the plan has no such severity. */
  targets: Record<Severity, ResponseTarget | null>
  /** A scheduled call-back may be asked for. */
  callBack: boolean
}

export type SupportPlans = Record<Plan, SupportPlan>
