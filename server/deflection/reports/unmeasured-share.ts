import type { OverviewReport } from '../../contract/types.ts'
import { shareOf } from './share-of.ts'

interface Measured {
  /** Intents that were measured, and how many of them were confirmed. */
  intents: number
  confirmed: number
}

interface Unmeasured {
  /** Notices of browsers that ask not to be followed. */
  unmeasuredIntents: number
  /** Cases through the widget of whose intent no event has arrived; in no other count. */
  casesWithoutEvents: number
}

/**
 * How much could not be measured, and between which shares the confirmed intents lie whatever it was.
 *
 * With m measured intents, u notices and c cases without events: share (u + c) / (m + u + c); from confirmed / (m + u + c),
 * if nobody unmeasured was helped, to (confirmed + u) / (m + u + c), if all of the notices were. A case is known not to have
 * been helped. A person who is not followed and files is in both u and c, since nothing tells that the two are one: the
 * share is hence never too small, and the interval never too narrow.
 */
export function unmeasuredShare(
  { intents, confirmed }: Measured,
  { unmeasuredIntents, casesWithoutEvents }: Unmeasured,
): OverviewReport['unmeasured'] {
  const unmeasured = unmeasuredIntents + casesWithoutEvents
  const all = intents + unmeasured
  return {
    intents: unmeasuredIntents,
    casesWithoutEvents,
    share: shareOf(unmeasured, all),
    confirmedBounds: {
      low: shareOf(confirmed, all),
      high: shareOf(confirmed + unmeasuredIntents, all),
    },
  }
}
