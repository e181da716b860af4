import { z } from 'zod'
import { AUDIENCES } from '../../contract/vocabulary.ts'
import { SOURCE_KINDS } from './source.ts'

// A source on its way between the command line and a running server, which both come from one release. Dates are text.

const definitionFields = {
  name: z.string().min(1),
  kind: z.enum(SOURCE_KINDS),
  address: z.string().min(1),
  options: z.object({
    lang: z.string().nullable(),
    audience: z.array(z.enum(AUDIENCES)).min(1),
    include: z.array(z.string()),
    exclude: z.array(z.string()),
    baseUrl: z.string().nullable(),
    idPrefix: z.string().nullable(),
  }),
}

export const registrationSchema = z.object({
  ...definitionFields,
  every: z.number().positive().nullable().optional(),
})

export const sourceRunSchema = z.object({
  startedAt: z.coerce.date(),
  endedAt: z.coerce.date(),
  outcome: z.enum(['done', 'failed', 'interrupted']),
  problem: z.string().nullable(),
  counts: z
    .object({
      added: z.number(),
      changed: z.number(),
      unchanged: z.number(),
      removed: z.number(),
      failed: z.number(),
    })
    .nullable(),
})

export const optionalDate = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : new Date(text)))

export const sourceSchema = z.object({
  ...definitionFields,
  every: z.number().nullable(),
  lastRun: sourceRunSchema.nullable(),
  failedRuns: z.number(),
  nextRunAt: optionalDate,
  runningSince: optionalDate,
})

const notes = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

export const pageStateSchema = z.object({
  key: z.string(),
  articleId: z.string().nullable(),
  data: notes.nullable(),
})

export const cursorSchema = notes.nullable()

export const remembranceSchema = z.object({
  pages: z.array(pageStateSchema),
  forgotten: z.array(z.string()),
  cursor: cursorSchema.optional(),
})
