import { NATURES, SEVERITIES } from '../../api/contract.ts'
import type { KeptDraft } from './kept-draft.ts'

type Check = (value: unknown) => boolean

const text: Check = (value) => typeof value === 'string'
const flag: Check = (value) => typeof value === 'boolean'
const oneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const record =
  (checks: Record<string, Check>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(checks).every(([name, check]) => check((value as Record<string, unknown>)[name]))

const isOfThisVersion = record({
  draft: record({
    question: text,
    subject: text,
    description: text,
    confidential: flag,
    urgent: flag,
    diagnostics: record({ page: flag, browser: flag, consoleErrors: flag }),
    callBack: orNull(
      record({ timeZone: text, medium: text, windows: listOf(record({ from: text, to: text })) }),
    ),
    engine: orNull(text),
    nature: orNull(oneOf(NATURES)),
    severity: oneOf(SEVERITIES),
  }),
  intent: record({
    id: text,
    lastActiveAt: text,
    searches: listOf(record({ query: text, at: text })),
    readings: listOf(record({ articleId: text, title: text, url: text, at: text })),
  }),
  submissionKey: orNull(
    record({
      value: text,
      content: text,
      body: text,
      outcome: oneOf(['unsent', 'unknown', 'refused', 'spent']),
    }),
  ),
  // Kept for the tab that they were chosen in alone.
  files: (names) => names === undefined || listOf(text)(names),
})

/** Whether what storage held is a draft of this version: anything may have written there. */
export function isKeptDraft(value: unknown): value is KeptDraft {
  return isOfThisVersion(value)
}
