import { z } from 'zod'
import { ARTICLE_KINDS, AUDIENCES } from '../contract/vocabulary.ts'
import type { Article } from './article.ts'

/** An article on its way from the command line to a running server, which both come from one release. */
export const articleSchema = z.object({
  id: z.string().min(1),
  url: z.string(),
  title: z.string(),
  headings: z.array(z.string()),
  body: z.string(),
  sections: z.array(z.object({ heading: z.string(), url: z.string(), start: z.number() })),
  blocks: z.custom<Article['blocks']>((blocks) => blocks === null || Array.isArray(blocks)),
  lang: z.string(),
  kind: z.enum(ARTICLE_KINDS),
  updated: z.string().nullable(),
  answered: z.boolean(),
  replies: z.number().nullable(),
  views: z.number().nullable(),
  likes: z.number().nullable(),
  tags: z.array(z.string()),
  audience: z.array(z.enum(AUDIENCES)).min(1),
  links: z.array(z.object({ to: z.string(), weight: z.number().positive().max(1) })),
})
