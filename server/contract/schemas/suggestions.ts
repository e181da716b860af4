import { z } from 'zod'
import { LIMITS } from '../limits.ts'
import { SEVERITIES } from '../vocabulary.ts'
import { highlightedText, languageTag, pageAddress, siteId } from './common.ts'

export const suggestionQuery = z
  .object({
    site: siteId,
    q: z.string().max(LIMITS.queryCharacters).default(''),
    locale: languageTag.optional(),
    page: pageAddress.optional(),
    title: z
      .string()
      .max(LIMITS.pageTitleCharacters)
      .optional()
      .meta({ description: 'Without `q`: asks for links for `page` itself. Its title; may be empty' }),
    ids: z
      .string()
      .max(LIMITS.suggestedIdsCharacters)
      .transform((list) => [...new Set(list.split(',').map((id) => id.trim()))].filter((id) => id !== ''))
      .pipe(z.array(z.string()).max(LIMITS.linksPerLane))
      .optional()
      .meta({
        description: 'Without `q`: these articles and no others, in this order; ids, comma-separated',
      }),
    requested: z
      .stringbool()
      .optional()
      .meta({ description: 'The person asks for links that do not come by themselves (`heldOut`)' }),
    limit: z.coerce.number().int().min(1).max(LIMITS.linksPerLane).default(LIMITS.defaultLinksPerLane),
  })
  // One question at a time: which of them the links were for could not be told.
  .refine(({ q, ids }) => ids === undefined || q.trim() === '', { path: ['ids'] })

export const suggestionDraft = z.object({
  site: siteId,
  subject: z.string().max(LIMITS.subjectCharacters).optional(),
  description: z.string().max(LIMITS.descriptionCharacters).optional(),
  page: pageAddress.optional(),
  locale: languageTag.optional(),
  severity: z.literal(SEVERITIES).optional(),
  confidential: z.boolean().optional(),
  requested: z
    .boolean()
    .optional()
    .meta({ description: 'The person asks for links that do not come by themselves (`heldOut`)' }),
  limit: z.number().int().min(1).max(LIMITS.linksPerLane).default(LIMITS.defaultLinksPerLane),
})

export const link = z.object({
  id: z.string(),
  url: z.url().meta({ description: 'Lands on the section that fits best, where there is one' }),
  section: z.string().nullable().meta({ description: 'The heading of that section' }),
  title: highlightedText,
  snippet: highlightedText,
  locale: z.string(),
  answered: z.boolean().meta({ description: 'A thread with an accepted answer; true for documentation' }),
  updatedAt: z
    .string()
    .nullable()
    .meta({ description: 'ISO 8601 date or instant of the last change, if known' }),
  pinned: z.boolean().meta({ description: 'Set by the owner of the site for this page or question' }),
})

export const suggestionAnswer = z.object({
  queryId: z.string(),
  documentation: z.array(link),
  community: z.array(link),
  degraded: z
    .boolean()
    .meta({ description: 'The search could not answer in full; the form works all the same' }),
  heldOut: z
    .literal(true)
    .optional()
    .meta({ description: 'To this account links do not come by themselves: ask again with `requested`' }),
})
