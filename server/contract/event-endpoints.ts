import { defineEndpoint } from './endpoint.ts'
import { bodyErrors } from './endpoint-errors.ts'
import { eventBatch, unmeasuredIntent } from './schemas/events.ts'

/** What pages tell of attempts to get help. */
export const eventEndpoints = {
  postEvents: defineEndpoint({
    method: 'POST',
    path: '/v1/events',
    tag: 'Events',
    summary: 'What happened during one attempt to get help; sendBeacon-friendly',
    identity: 'if_stated',
    limitedByAddress: true,
    body: eventBatch,
    answers: { 204: { description: 'Kept' } },
    errors: [
      ...bodyErrors,
      'site_not_found',
      'origin_not_allowed',
      'token_invalid',
      'token_expired',
      'too_many_requests',
    ],
  }),
  postUnmeasured: defineEndpoint({
    method: 'POST',
    path: '/v1/unmeasured',
    tag: 'Events',
    summary: 'That there was an attempt of which nothing is told: it is counted, and tied to nobody',
    identity: 'none',
    limitedByAddress: true,
    body: unmeasuredIntent,
    answers: { 204: { description: 'Counted' } },
    errors: [...bodyErrors, 'site_not_found', 'origin_not_allowed', 'too_many_requests'],
  }),
}
