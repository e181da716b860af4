import { z } from 'zod'
import { LIMITS } from '../../contract/limits.ts'
import { AUDIENCES } from '../../contract/vocabulary.ts'

/** What is to be explained: a question as somebody would ask it, and perhaps one document. */
export const explainRequest = z.object({
  /** Whose pinned answers hold; null: of the only site. */
  site: z.string().nullable(),
  text: z.string().max(LIMITS.descriptionCharacters),
  description: z.string().max(LIMITS.descriptionCharacters),
  asYouType: z.boolean(),
  page: z.string().max(LIMITS.pageAddressCharacters),
  locale: z.string(),
  audiences: z.array(z.enum(AUDIENCES)).min(1),
  exclude: z.array(z.string()),
  limit: z.number().int().min(1).max(LIMITS.linksPerLane),
  /** An article's id. */
  document: z.string().nullable(),
})

export type ExplainRequest = z.output<typeof explainRequest>
