import { endpoints } from '../contract/endpoints.ts'
import { success } from '../contract/result.ts'
import { type Route, route } from '../http/route.ts'
import { type RecordEventsDependencies, recordEvents } from './record-events.ts'

export function eventRoutes(dependencies: RecordEventsDependencies): Route[] {
  return [
    route(endpoints.postEvents, async ({ body }) => {
      await recordEvents(dependencies, body)
      return success({ status: 204 })
    }),
  ]
}
