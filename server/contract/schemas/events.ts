import { z } from 'zod'
import { LIMITS } from '../limits.ts'
import { EVENT_TYPES } from '../vocabulary.ts'
import { instant, siteId } from './common.ts'

/**
 * What happened during one intent. Carries no text that a person typed, but for the question of a `solved` event, which
 * is kept to find the article for the same question.
 */
export const eventBatch = z.strictObject({
  site: siteId,
  intent: z.string().min(1).max(64),
  events: z
    .array(
      z
        .strictObject({
          id: z.uuid().meta({ description: 'Made by the sender: a batch that is sent again counts once' }),
          type: z.literal(EVENT_TYPES),
          at: instant,
          articleId: z.string().max(500).optional(),
          queryId: z.string().max(64).optional(),
          question: z.string().max(LIMITS.queryCharacters).optional().meta({
            description:
              'With `solved` alone: what the article solved. Kept and searched, never shown, so that the same question finds the article sooner',
          }),
        })
        .refine(({ type, question }) => question === undefined || type === 'solved', {
          path: ['question'],
        }),
    )
    .min(1)
    .max(LIMITS.eventsPerBatch),
})
