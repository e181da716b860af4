import type { IncrementalReport } from '../contract/types.ts'
import { MARGIN } from '../deflection/experiment/incremental-effect.ts'

/** Below it a split of accounts is not a matter of chance. */
const UNEVEN = 0.001

/** The result in plain sentences. */
export function incrementalText(report: IncrementalReport): string {
  const { intents, accounts, sampleRatioP } = report
  const lines = [
    saying(report),
    `Counted: ${intents.suggestions} intents of ${accounts.suggestions} accounts with suggestions, ${intents.holdout} of ${accounts.holdout} held out.`,
  ]
  if (sampleRatioP !== null && sampleRatioP < UNEVEN) {
    lines.push(
      `Do not rely on it: so uneven a split of accounts would come about by chance once in ${Math.round(1 / Math.max(sampleRatioP, 1e-9))} times. Something keeps accounts of one arm from being counted.`,
    )
  }
  return `${lines.join('\n')}\n`
}

function saying({ verdict, effect, low, high, moreIntentsNeeded }: IncrementalReport): string {
  const interval = `95 % interval, however often you look: ${points(low)} to ${points(high)} points`
  switch (verdict) {
    case 'fewer':
      return `With suggestions fewer cases are filed: ${points(effect)} points (${interval}).`
    case 'more':
      return `With suggestions more cases are filed: ${points(effect)} points (${interval}).`
    case 'no_difference':
      return `Suggestions make no difference of ${MARGIN * 100} points or more to the cases that are filed (${interval}).`
    case 'not_enough_data':
      return moreIntentsNeeded === null
        ? 'Not enough data, and more of the same kind would hardly help: it takes many more accounts.'
        : `Not enough data: about ${moreIntentsNeeded} more intents, of more accounts, would tell.`
  }
}

/** A share as percentage points, with its sign. */
function points(share: number | null): string {
  if (share === null) return '?'
  const rounded = (share * 100).toFixed(1).replace(/^-(0\.0)$/, '$1')
  return share > 0 && rounded !== '0.0' ? `+${rounded}` : rounded.replace('-', '\u2212')
}
