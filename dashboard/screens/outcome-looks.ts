import type { Outcome } from '../api/contract.ts'

/** How an outcome looks wherever it is drawn: a custom property, and the dashes that tell it from the others without colour. */
export const OUTCOME_LOOKS: Record<Outcome, { color: string; dash?: readonly number[] }> = {
  confirmed: { color: '--confirmed' },
  reversed: { color: '--reversed', dash: [2, 4] },
  filed: { color: '--filed', dash: [10, 4] },
  unknown: { color: '--unknown', dash: [6, 3, 1, 3] },
}
