import { endpoints } from '../contract/endpoints.ts'
import { type Result, success } from '../contract/result.ts'
import { deskFileRequest, deskReply } from '../contract/schemas/desk.ts'
import type { DeskFileRequest, DeskReply } from '../contract/types.ts'
import { type Reply, type Route, route } from '../http/route.ts'
import type { SiteDirectory } from '../sites/site.ts'
import { readSigned } from './read-signed.ts'

export interface DeskRouteDependencies {
  sites: SiteDirectory
  addReply: (reply: DeskReply, key: string) => Promise<Result<{ replayed: boolean }>>
  readFile: (asked: DeskFileRequest) => Promise<Result<Reply>>
  clock: () => Date
}

export function deskRoutes({ sites, addReply, readFile, clock }: DeskRouteDependencies): Route[] {
  return [
    route(endpoints.postDeskReply, async ({ request }) => {
      const reply = await readSigned(request, deskReply, { sites, now: clock() })
      if (!reply.ok) return reply
      const added = await addReply(reply.value, request.headers.get('webhook-id') ?? '')
      if (!added.ok) return added
      return success({ status: added.value.replayed ? 200 : 201, body: { case: reply.value.case } })
    }),
    // The body is signed and an address is not, so what is asked for stands in the body.
    route(endpoints.postDeskFile, async ({ request }) => {
      const asked = await readSigned(request, deskFileRequest, { sites, now: clock() })
      return asked.ok ? readFile(asked.value) : asked
    }),
  ]
}
