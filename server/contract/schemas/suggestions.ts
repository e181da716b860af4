import { z } from 'zod'
import { LIMITS } from '../limits.ts'
import { SEVERITIES } from '../vocabulary.ts'
import { highlightedText, languageTag, pageAddress, siteId } from './common.ts'

export const suggestionQuery = z.object({
  site: siteId,
  q: z.string().max(LIMITS.queryCharacters).default(''),
  locale: languageTag.optional(),
  page: pageAddress.optional(),
  limit: z.coerce.number().int().min(1).max(LIMITS.linksPerLane).default(LIMITS.defaultLinksPerLane),
})

export const suggestionDraft = z.object({
  site: siteId,
  subject: z.string().max(LIMITS.subjectCharacters).optional(),
  description: z.string().max(LIMITS.descriptionCharacters).optional(),
  page: pageAddress.optional(),
  locale: languageTag.optional(),
  severity: z.literal(SEVERITIES).optional(),
  confidential: z.boolean().optional(),
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
})
