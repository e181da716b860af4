import type { CaseField } from './check-case.ts'

/** The id of a field's control: the first one, where there are several. */
export function fieldId(field: CaseField): string {
  return `guichet-case-${field}`
}

export function errorId(field: CaseField): string {
  return `${fieldId(field)}-error`
}
