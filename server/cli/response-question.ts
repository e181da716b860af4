import { DateTime } from 'luxon'
import { PLANS, type Plan, SEVERITIES, type Severity } from '../contract/vocabulary.ts'

/** A case, as far as its response target depends on it. */
export interface ResponseQuestion {
  plan: Plan
  severity: Severity
  openedAt: Date
}

/** Without an offset an instant would be another on each machine. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d([.,]\d{1,9})?)?(Z|[+-]\d\d(:?\d\d)?)$/i

/** The question in what options or a line of JSON state, or one sentence that says what is wrong with it. */
export function readResponseQuestion(stated: {
  plan?: unknown
  severity?: unknown
  opened?: unknown
}): ResponseQuestion | { problem: string } {
  const plan = PLANS.find((known) => known === stated.plan)
  if (!plan) return { problem: `"plan" takes ${PLANS.join(', ')}.` }
  const severity = SEVERITIES.find((known) => known === stated.severity || String(known) === stated.severity)
  if (!severity) return { problem: `"severity" takes ${SEVERITIES.join(', ')}.` }
  const openedAt = readInstant(stated.opened)
  if (!openedAt) {
    return { problem: '"opened" takes an instant with its offset, such as 2026-06-08T07:00:00-07:00.' }
  }
  return { plan, severity, openedAt }
}

function readInstant(stated: unknown): Date | null {
  if (typeof stated !== 'string' || !INSTANT.test(stated)) return null
  const instant = DateTime.fromISO(stated)
  return instant.isValid ? instant.toJSDate() : null
}
