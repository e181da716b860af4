import { defineEndpoint } from './endpoint.ts'
import { bodyErrors } from './endpoint-errors.ts'
import { deskFileRequest, deskReply, deskReplyTaken } from './schemas/desk.ts'

/** What a desk of the owner’s says of a case, and asks of it. */
export const deskEndpoints = {
  postDeskReply: defineEndpoint({
    method: 'POST',
    path: '/v1/desk/replies',
    tag: 'Desk',
    summary: 'What a desk has said of a case, signed as Standard Webhooks; the same webhook-id adds it once',
    identity: 'none',
    raw: { content: { 'application/json': deskReply } },
    answers: {
      201: { description: 'It is in the case', schema: deskReplyTaken },
      200: { description: 'This webhook-id has brought it before: the same answer', schema: deskReplyTaken },
    },
    errors: [
      ...bodyErrors,
      'signature_invalid',
      'case_not_found',
      'case_already_closed',
      'idempotency_key_reused',
    ],
  }),
  postDeskFile: defineEndpoint({
    method: 'POST',
    path: '/v1/desk/files',
    tag: 'Desk',
    summary:
      'A file of a case, for its desk: signed as Standard Webhooks, and to be kept, never to be shown in place',
    identity: 'none',
    raw: { content: { 'application/json': deskFileRequest } },
    answers: { 200: { description: 'The file', binary: true } },
    errors: [...bodyErrors, 'signature_invalid', 'case_not_found', 'attachment_not_found'],
  }),
}
