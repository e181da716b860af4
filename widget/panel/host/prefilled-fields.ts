import { NATURES, SEVERITIES } from '../../api/contract.ts'
import type { PrefillFields } from '../../loader/public-api.ts'

const IS_VALID: { [Name in keyof Required<PrefillFields>]: (value: unknown) => boolean } = {
  question: isText,
  subject: isText,
  description: isText,
  engine: isText,
  nature: (value) => NATURES.some((nature) => nature === value),
  severity: (value) => SEVERITIES.some((severity) => severity === value),
}

/** What of a host page's `prefill` can be used. Host pages are not type-checked: the rest is left out. */
export function prefilledFields(given: Record<string, unknown>): PrefillFields {
  return Object.fromEntries(
    Object.entries(IS_VALID)
      .filter(([name, isValid]) => isValid(given[name]))
      .map(([name]) => [name, given[name]]),
  )
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}
