import type { OverviewReport } from '../../contract/types.ts'
import type { Site } from '../../sites/site.ts'

/**
 * What was saved: the cost of a case, as the site states it, for each intent of which a person who may open cases said that
 * it was solved, and that stayed solved. Who could not have filed saves no case, nor does who left without a word, nor a
 * confirmation that a case has reversed.
 */
export function savings(confirmed: number, cost: Site['costPerCase']): OverviewReport['savings'] {
  // Money is told in cents at most; a sum of binary fractions is not.
  const amount = cost && Math.round(confirmed * cost.amount * 100) / 100
  return { cases: confirmed, cost, amount }
}
