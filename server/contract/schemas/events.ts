import { z } from 'zod'
import { LIMITS } from '../limits.ts'
import { EVENT_TYPES, INTENT_SOURCES, UNMEASURED_REASONS } from '../vocabulary.ts'
import { instant, intentId, languageTag, pageAddress, siteId } from './common.ts'

/** The events that may carry the question: it was asked, or an article solved it. */
const ASKS = new Set(['search', 'solved'])

/** One thing that happened during one intent. Nothing of a case's draft is in it. */
const event = z
  .strictObject({
    id: z.uuid().meta({ description: 'Made by the sender: a batch that is sent again counts once' }),
    type: z.literal(EVENT_TYPES),
    at: instant,
    articleId: z.string().max(500).optional(),
    queryId: z.string().max(64).optional(),
    lane: z.literal(['documentation', 'community']).optional(),
    position: z.int().min(1).max(LIMITS.linksPerLane).optional().meta({ description: 'In its lane, from 1' }),
    readMs: z.int().min(0).max(LIMITS.readMs).optional(),
    question: z.string().max(LIMITS.queryCharacters).optional().meta({
      description:
        'With `search` and `solved`: what was asked, once typing has rested. Kept without addresses, numbers, keys and names of people',
    }),
  })
  .refine(({ type, question }) => question === undefined || ASKS.has(type), { path: ['question'] })

/** What is true of the whole batch. */
const eventContext = z.strictObject({
  page: pageAddress.optional().meta({ description: 'Kept without its query and fragment' }),
  locale: languageTag.optional(),
  source: z.literal(INTENT_SOURCES).optional(),
  engine: z.string().max(100).optional().meta({ description: 'Chosen in the form' }),
  severity: z.literal([1, 2, 3]).optional(),
  confidential: z.boolean().optional(),
  automated: z.boolean().optional().meta({ description: 'A program drives the browser' }),
  test: z.boolean().optional().meta({ description: 'The site owner tries it out: counts nowhere' }),
})

export const eventBatch = z.strictObject({
  site: siteId,
  intent: intentId,
  visitor: z
    .string()
    .max(LIMITS.visitorIdCharacters)
    .optional()
    .meta({ description: 'Only of somebody who has consented' }),
  sentAt: instant.optional().meta({
    description: "Each time it is sent: the sender's clock, by which a wrong one is put right",
  }),
  context: eventContext.optional(),
  events: z.array(event).min(1).max(LIMITS.eventsPerBatch),
})

/** That there was an intent of which nothing is told; counted, and tied to nobody. */
export const unmeasuredIntent = z.strictObject({
  site: siteId,
  id: z.uuid().meta({ description: 'Of this one notice: sent again, it counts once' }),
  reason: z.literal(UNMEASURED_REASONS),
})
