import { endpoints } from '../contract/endpoints.ts'
import { LIMITS } from '../contract/limits.ts'
import { failure, type Result, success } from '../contract/result.ts'
import { deskReply } from '../contract/schemas/desk.ts'
import type { DeskReply } from '../contract/types.ts'
import { fieldProblems } from '../http/field-problems.ts'
import { readAtMost } from '../http/read-at-most.ts'
import { type Route, route } from '../http/route.ts'
import type { SiteDirectory } from '../sites/site.ts'
import { isSignedBy } from './webhook-signature.ts'

export interface DeskReplyRouteDependencies {
  sites: SiteDirectory
  addReply: (reply: DeskReply, key: string) => Promise<Result<{ replayed: boolean }>>
  clock: () => Date
}

export function deskReplyRoutes({ sites, addReply, clock }: DeskReplyRouteDependencies): Route[] {
  return [
    route(endpoints.postDeskReply, async ({ request }) => {
      if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
        return failure('unsupported_media_type')
      }
      const body = await readAtMost(request, LIMITS.requestBodyBytes)
      if (body === null) return failure('payload_too_large')
      // Before a word of the body is believed. A stranger learns of no site whether it is there, or has a desk.
      const signers = sites
        .all()
        .filter(({ desk }) => desk !== null && isSignedBy(desk.secrets, request.headers, body, clock()))
      if (signers.length === 0) return failure('signature_invalid')
      const reply = parse(body)
      if (!reply.ok) return reply
      if (!signers.some(({ id }) => id === reply.value.site)) return failure('signature_invalid')
      const added = await addReply(reply.value, request.headers.get('webhook-id') ?? '')
      if (!added.ok) return added
      return success({ status: added.value.replayed ? 200 : 201, body: { case: reply.value.case } })
    }),
  ]
}

function parse(body: Uint8Array): Result<DeskReply> {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return failure('malformed_json')
  }
  const parsed = deskReply.safeParse(json, { reportInput: true })
  return parsed.success ? success(parsed.data) : failure('invalid_input', fieldProblems(parsed.error))
}
