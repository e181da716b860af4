import { z } from 'zod'
import { ARTICLE_KINDS, AUDIENCES } from '../../contract/vocabulary.ts'
import { placeSections } from '../jsonl/stated-sections.ts'
import { canonicalLanguageTag } from './language-tag.ts'
import { isPageAddress } from './page-address.ts'
import { readPageDate } from './page-date.ts'
import { PAGE_LIMITS } from './page-limits.ts'
import { storableText } from './storable-text.ts'

// Composed characters (NFC): some systems write an accent apart, and a search engine would not find the word again.
const text = z.string().transform(composed)
const line = text.transform((value) => value.replaceAll(/\s+/g, ' ').trim())
const count = z
  .number()
  .int('must be a whole number')
  .min(0, 'must not be negative')
  .nullish()
  .transform((value) => value ?? null)
const audience = z.enum(AUDIENCES, `must be one of ${AUDIENCES.join(', ')}`)
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? [])

const section = z
  .object({
    heading: line,
    start: count,
    text: z
      .string()
      .nullish()
      .transform((own) => own ?? null),
    anchor: line.nullish().transform((anchor) => anchor?.replace(/^#/, '') || null),
    url: text.nullish().transform((url) => url || null),
  })
  .refine(({ start, text }) => (start === null) !== (text === null), 'must have either "start" or "text"')

/** The fields of a page as a source states them; others are let pass and left out. */
const statedFields = z.object({
  id: z
    .string()
    .transform(storableText)
    .pipe(
      z
        .string()
        .min(1, 'is empty')
        .max(PAGE_LIMITS.idCharacters, `is longer than ${PAGE_LIMITS.idCharacters} characters`)
        // An address ending in /. or /.. is folded by every client, so such an article could never be read.
        .refine((id) => id !== '.' && id !== '..', 'must not be a dot or two'),
    ),
  url: text.pipe(
    z
      .string()
      .max(PAGE_LIMITS.urlCharacters, `is longer than ${PAGE_LIMITS.urlCharacters} characters`)
      .refine(isPageAddress, 'must be an http(s) address or a path that starts with /'),
  ),
  title: line
    .pipe(
      z.string().max(PAGE_LIMITS.titleCharacters, `is longer than ${PAGE_LIMITS.titleCharacters} characters`),
    )
    .nullish()
    .transform((title) => title ?? ''),
  headings: list(line),
  body: z
    .string()
    .nullish()
    .transform((body) => body ?? ''),
  sections: list(section),
  lang: z
    .string()
    .nullish()
    .transform((tag) => (tag == null ? undefined : canonicalLanguageTag(tag)))
    .refine((tag) => tag !== null, 'must be a language tag such as en or fr-CA')
    .transform((tag) => tag ?? undefined),
  kind: z
    .enum(ARTICLE_KINDS, 'must be "doc" or "thread"')
    .nullish()
    .transform((kind) => kind ?? undefined),
  updated: z
    .string()
    .nullish()
    .transform((date) => (date == null || date.trim() === '' ? undefined : readPageDate(date)))
    .refine((date) => date !== null, 'must be a date such as 2026-05-04')
    .transform((date) => date ?? null),
  replies: count,
  views: count,
  likes: count,
  answered: z
    .boolean()
    .nullish()
    .transform((answered) => answered ?? undefined),
  tags: list(line),
  audience: z
    .union([z.string(), z.array(z.string())], 'must be a word or a list of words')
    .nullish()
    .transform((stated) => (stated == null ? undefined : [stated].flat()))
    .pipe(z.array(audience).min(1, 'must name somebody').optional()),
  links: list(text).transform((ids) => ids.map((to) => ({ to, weight: 1 }))),
})

const pageFields = statedFields.transform(({ body, sections, headings, ...fields }) => {
  const placed = placeSections(body, sections, tidyText)
  return {
    ...fields,
    ...placed,
    headings: headings.length > 0 ? headings : placed.sections.map(({ heading }) => heading),
  }
})

export type PageFields = z.output<typeof pageFields>

export type ParsedFields =
  | { fields: PageFields }
  | { problem: { field: string; detail: string; id: string | undefined } }

/** Checks what a source states of a page; of several problems that of its audience is told, or else the first. */
export function parsePageFields(stated: unknown): ParsedFields {
  const parsed = pageFields.safeParse(stated)
  if (parsed.success) return { fields: parsed.data }
  const { issues } = parsed.error
  const issue = issues.find(({ path }) => path[0] === 'audience') ?? issues[0]
  const field = issue?.path.join('.') ?? ''
  const id = (stated as { id?: unknown } | null)?.id
  return {
    problem: {
      field,
      detail: field === '' ? 'must be one JSON object' : detailOf(issue?.message ?? 'is not valid'),
      id: typeof id === 'string' ? storableText(id) : undefined,
    },
  }
}

function composed(value: string): string {
  return storableText(value).normalize('NFC')
}

function tidyText(value: string): string {
  return composed(value).replaceAll(/\r\n?/g, '\n')
}

function detailOf(zodMessage: string): string {
  if (zodMessage.endsWith('received undefined')) return 'is missing'
  return zodMessage.replace(/^Invalid input: expected (.*), received (.*)$/, 'must be a $1, not a $2')
}
