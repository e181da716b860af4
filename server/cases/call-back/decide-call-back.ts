import { failure, type Result, success } from '../../contract/result.ts'
import type { Site } from '../../sites/site.ts'
import type { EntryAuthor, SupportCase } from '../case.ts'
import type { CaseStore } from '../case-store.ts'
import type { TimeSpan } from './call-back.ts'
import { callBackChange } from './call-back-change.ts'
import { cancelCallBack, scheduleCall } from './call-back-steps.ts'
import { meetingUrl } from './meeting-url.ts'

interface DecideCallBackDependencies {
  store: CaseStore
  clock: () => Date
}

/** What support decides on a call, seeing the call-back as it was at `sequence`. */
export type CallBackDecision = {
  sequence: number
  /** What support has to say to the contact about it; may be empty. */
  text: string
  /** Who decides, if they say so. */
  name: string | null
} & ({ action: 'schedule'; call: TimeSpan } | { action: 'cancel' })

/**
 * Support confirms, moves or cancels a call. Of two who decide on the same state one wins.
 * Errors: `case_not_found`, `case_already_closed`, and those of `scheduleCall` and `cancelCallBack`.
 */
export async function decideCallBack(
  { store, clock }: DecideCallBackDependencies,
  { site, number, decision }: { site: Site; number: string; decision: CallBackDecision },
): Promise<Result<SupportCase>> {
  const at = clock()
  const author: EntryAuthor = { role: 'support', name: decision.name, email: null }
  const ownMeetingUrl = meetingUrl(site.callBack.meetingUrl, number)
  const outcome = await store.change(number, ({ site: ofSite, status, respondedAt, callBack }) => {
    if (ofSite !== site.id) return failure('case_not_found')
    if (status === 'closed') return failure('case_already_closed')
    const { sequence } = decision
    const step =
      decision.action === 'schedule'
        ? scheduleCall(callBack, { sequence, call: decision.call }, { now: at, meetingUrl: ownMeetingUrl })
        : cancelCallBack(callBack, sequence, at)
    if (!step.ok) return step
    const change = callBackChange(step.value, { at, author, channel: 'support_page', text: decision.text })
    // A time to talk is an answer that the contact can count on.
    const isAnswer = decision.action === 'schedule' && change.entries.length > 0
    return success(isAnswer && respondedAt === null ? { ...change, respondedAt: at } : change)
  })
  switch (outcome.outcome) {
    case 'refused':
      return { ok: false, failure: outcome.failure }
    case 'key_reused':
      throw new Error('A decision without a key cannot have its key used')
    default:
      return success(outcome.case)
  }
}
