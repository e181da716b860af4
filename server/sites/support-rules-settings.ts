import { DateTime } from 'luxon'
import { z } from 'zod'
import type { Plan, Severity } from '../contract/vocabulary.ts'
import { isBusinessZone } from '../support-rules/business-calendar.ts'

/** Longer than any promise; what is above is a slip of the pen. */
const LONGEST_TARGET = { hours: 500, days: 60 }
const MOST_HOLIDAYS = 1_000

const responseTarget = z.union([
  z.strictObject({ businessHours: z.number().positive().max(LONGEST_TARGET.hours) }),
  z.strictObject({ businessDays: z.number().positive().max(LONGEST_TARGET.days) }),
])

const supportPlan = z.strictObject({
  targets: z.strictObject({
    1: responseTarget.nullable(),
    2: responseTarget.nullable(),
    3: responseTarget.nullable(),
  } satisfies Record<Severity, unknown>),
  callBack: z.boolean(),
})

/** A plan that a site states is stated whole; the others are its preset's. */
export const supportPlansSettings = z.strictObject({
  standard: supportPlan.optional(),
  pro: supportPlan.optional(),
  premium: supportPlan.optional(),
} satisfies Record<Plan, unknown>)

const localDate = z
  .string()
  .refine(
    (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text).isValid,
    'a date such as 2026-12-25',
  )

/** When support works; what a site does not state is its preset's. */
export const businessCalendarSettings = z.strictObject({
  zone: z.string().refine(isBusinessZone, 'a time zone such as Europe/Paris or UTC-8').optional(),
  opens: z.int().min(0).max(23).optional(),
  closes: z.int().min(1).max(24).optional(),
  weekdays: z.array(z.int().min(1).max(7)).min(1).optional(),
  holidays: z.array(localDate).max(MOST_HOLIDAYS).optional(),
  /** An iCalendar file, seen from the folder of the sites file. */
  holidaysFile: z.string().min(1).optional(),
})

export type BusinessCalendarSettings = z.infer<typeof businessCalendarSettings>
