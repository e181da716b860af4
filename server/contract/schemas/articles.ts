import { z } from 'zod'
import { ARTICLE_KINDS } from '../vocabulary.ts'

/** A run of text inside a block; `href` is absolute http(s). A line feed in `text` is a line break to be shown. */
export const inlineText = z.object({
  text: z.string(),
  href: z.url().optional(),
  code: z.boolean().optional(),
  strong: z.boolean().optional(),
  emphasis: z.boolean().optional(),
})

export const articleBlock = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('heading'),
    level: z.number().int().min(1).max(6),
    inlines: z.array(inlineText),
  }),
  z.object({ type: z.literal('paragraph'), inlines: z.array(inlineText) }),
  z.object({ type: z.literal('quote'), inlines: z.array(inlineText) }),
  z.object({
    type: z.literal('list'),
    ordered: z.boolean(),
    /** The number of the first item of an ordered list; 1 when left out. */
    start: z.number().int().optional(),
    items: z.array(z.array(inlineText)),
  }),
  z.object({ type: z.literal('code'), text: z.string(), language: z.string().optional() }),
  z.object({
    type: z.literal('table'),
    header: z.array(z.array(inlineText)),
    rows: z.array(z.array(z.array(inlineText))),
  }),
])

/** An article to read in place: structure, never HTML. */
export const article = z.object({
  id: z.string(),
  url: z.url(),
  title: z.string(),
  kind: z.literal(ARTICLE_KINDS),
  locale: z.string(),
  updatedAt: z.string().nullable(),
  answered: z.boolean(),
  replies: z.number().int().nullable(),
  blocks: z.array(articleBlock),
})
