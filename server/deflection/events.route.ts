import { endpoints } from '../contract/endpoints.ts'
import { success } from '../contract/result.ts'
import type { Audience } from '../contract/vocabulary.ts'
import { type Route, route } from '../http/route.ts'
import type { Identity } from '../support-rules/account.ts'
import { createAllowance } from './allowance.ts'
import { exclusionOf } from './exclusion-of.ts'
import { type RecordEventsDependencies, recordEvents } from './record-events.ts'
import { createSenderAllowance } from './sender-allowance.ts'
import type { CountUnmeasured } from './unmeasured/create-count-unmeasured.ts'
import type { UnmeasuredNoticeId } from './unmeasured/unmeasured-notice-id.ts'

export interface EventRouteDependencies extends Omit<RecordEventsDependencies, 'mayTeach'> {
  /** Whom a person counts among, for private content; never rejects. */
  audiencesOf: (identity: Identity | null) => Promise<Audience[]>
  countUnmeasured: CountUnmeasured
  noticeIdOf: UnmeasuredNoticeId
}

/** More than all visitors of a busy site say honestly, and far less than a program can. */
const SOLVED_QUESTIONS = { most: 100, everyMs: 600_000 }
/** In ten minutes: more than a whole office behind one address sends, at some three batches an attempt. */
const BATCHES_OF_STRANGERS = { mostOfAddress: 600 }

export function eventRoutes({
  audiencesOf,
  countUnmeasured,
  noticeIdOf,
  ...dependencies
}: EventRouteDependencies): Route[] {
  const recording = { ...dependencies, mayTeach: createAllowance(SOLVED_QUESTIONS) }
  const overAllowance = createSenderAllowance(BATCHES_OF_STRANGERS)
  return [
    route(endpoints.postEvents, async ({ body, identity, site, userAgent, notFollowed, clientAddress }) => {
      const over = identity ? null : overAllowance({ site: site.id, address: clientAddress })
      if (over) return { ok: false, failure: { code: 'too_many_requests', ...over } }
      // The widget tells nothing then; whatever else has told this is no wiser than the browser that says so.
      if (notFollowed) {
        const counts = exclusionOf({ context: body.context, site, identity, userAgent }) === null
        const id = noticeIdOf(site.id, body.intent)
        if (counts) await countUnmeasured(site, { id, reason: notFollowed })
        return success({ status: 204 })
      }
      const audiences = await audiencesOf(identity)
      await recordEvents(recording, body, { identity, audiences, site, userAgent })
      return success({ status: 204 })
    }),
  ]
}
