import { endpoints } from '../contract/endpoints.ts'
import { success } from '../contract/result.ts'
import type { Audience } from '../contract/vocabulary.ts'
import { type Route, route } from '../http/route.ts'
import type { Identity } from '../support-rules/account.ts'
import { type RecordEventsDependencies, recordEvents } from './record-events.ts'

export interface EventRouteDependencies extends RecordEventsDependencies {
  /** Whom a person counts among, for private content; never rejects. */
  audiencesOf: (identity: Identity | null) => Promise<Audience[]>
}

export function eventRoutes({ audiencesOf, ...dependencies }: EventRouteDependencies): Route[] {
  return [
    route(endpoints.postEvents, async ({ body, identity }) => {
      await recordEvents(dependencies, body, { identity, audiences: await audiencesOf(identity) })
      return success({ status: 204 })
    }),
  ]
}
