import type { z } from 'zod'
import { endpoints } from '../contract/endpoints.ts'
import { LIMITS } from '../contract/limits.ts'
import { failure, type Result, success } from '../contract/result.ts'
import { deskFileRequest, deskReply } from '../contract/schemas/desk.ts'
import type { DeskFileRequest, DeskReply } from '../contract/types.ts'
import { fieldProblems } from '../http/field-problems.ts'
import { readAtMost } from '../http/read-at-most.ts'
import { type Reply, type Route, route } from '../http/route.ts'
import type { SiteDirectory } from '../sites/site.ts'
import { isSignedBy } from './webhook-signature.ts'

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

/**
 * What a site's desk has signed. Errors: `unsupported_media_type`, `payload_too_large`; `signature_invalid`, alike for every
 * reason, so that a stranger learns of no site whether it is there, or has a desk; `malformed_json`, `invalid_input`.
 */
async function readSigned<T extends { site: string }>(
  request: Request,
  schema: z.ZodType<T>,
  { sites, now }: { sites: SiteDirectory; now: Date },
): Promise<Result<T>> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    return failure('unsupported_media_type')
  }
  const body = await readAtMost(request, LIMITS.requestBodyBytes)
  if (body === null) return failure('payload_too_large')
  // Before a word of the body is believed.
  const signers = sites
    .all()
    .filter(({ desk }) => desk !== null && isSignedBy(desk.secrets, request.headers, body, now))
  if (signers.length === 0) return failure('signature_invalid')
  const said = parse(body, schema)
  if (!said.ok) return said
  return signers.some(({ id }) => id === said.value.site) ? said : failure('signature_invalid')
}

function parse<T>(body: Uint8Array, schema: z.ZodType<T>): Result<T> {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return failure('malformed_json')
  }
  const parsed = schema.safeParse(json, { reportInput: true })
  return parsed.success ? success(parsed.data) : failure('invalid_input', fieldProblems(parsed.error))
}
