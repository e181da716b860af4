import type { Article } from '../article.ts'
import { blockSections } from '../blocks/block-sections.ts'
import { plainText } from '../blocks/plain-text.ts'
import { articleFromFields, isEmptyPage, type PageDefaults } from '../pages/article-from-fields.ts'
import type { PageFailure } from '../pages/page-entry.ts'
import { parsePageFields } from '../pages/page-fields.ts'
import { PAGE_LIMITS } from '../pages/page-limits.ts'
import { type FrontMatter, splitFrontMatter } from './front-matter.ts'
import { headingsOf, type MarkdownContent, markdownBlocks } from './markdown-blocks.ts'
import { inlineTextOf, type ResolveLink } from './markdown-inlines.ts'

/** What a Markdown page is by its place, unless its front matter says otherwise. */
export interface MarkdownPlace extends PageDefaults {
  id: string
  url: string
  title: string
}

type ParsedPage = { article: Article } | { problem: Omit<PageFailure, 'file'> }

/** A Markdown page with optional YAML front matter as an article. */
export function parseMarkdownPage(
  source: string,
  place: MarkdownPlace,
  resolveLink: ResolveLink,
): ParsedPage {
  const page = splitFrontMatter(source.normalize('NFC').replaceAll(/\r\n?/g, '\n'))
  if ('problem' in page) return { problem: { ...page.problem, code: 'front_matter_invalid' } }

  const stated = statedFields(page)
  const parsed = parsePageFields({ ...stated, id: stated.id ?? place.id, url: stated.url ?? place.url })
  if ('problem' in parsed) {
    const { field, detail } = parsed.problem
    return {
      problem: { code: 'wrong_field', line: page.lineOf(field.split('.', 1)[0] ?? ''), field, detail },
    }
  }

  const read = readBlocks(page.body, resolveLink)
  if (read === null) return { problem: { code: 'nested_too_deep', line: 1 } }
  const { blocks, anchors } = read
  const { fields } = parsed
  const headings = headingsOf(blocks)
  const title = fields.title || headings[0]?.slice(0, PAGE_LIMITS.titleCharacters).toWellFormed() || ''
  const [first] = blocks
  const withoutTitle =
    first?.type === 'heading' && inlineTextOf(first.inlines) === title ? blocks.slice(1) : blocks
  const content = { title, headings: headingsOf(withoutTitle), body: plainText(withoutTitle) }
  if (isEmptyPage(content)) return { problem: { code: 'empty_page', line: 1 } }
  return {
    article: articleFromFields(
      {
        ...fields,
        ...content,
        title: title || place.title,
        kind: fields.kind ?? place.kind,
        sections: blockSections(withoutTitle, fields.url, anchors),
      },
      place,
      withoutTitle,
    ),
  }
}

function readBlocks(markdown: string, resolveLink: ResolveLink): MarkdownContent | null {
  try {
    return markdownBlocks(markdown, resolveLink)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const TEXT_FIELDS = ['id', 'url', 'title', 'lang', 'kind', 'updated'] as const

const COUNT_FIELDS = ['replies', 'views', 'likes'] as const

/** The fields of the front matter that are ours, as what they mean: YAML hands all scalars over as text. */
function statedFields({ fields }: FrontMatter): Partial<Record<string, unknown>> {
  const stated = (name: string) => (isBlank(fields[name]) ? undefined : fields[name])
  const [answered, tags, links, audience] = ['answered', 'tags', 'links', 'audience'].map(stated)
  return {
    ...Object.fromEntries(TEXT_FIELDS.map((name) => [name, stated(name)])),
    ...Object.fromEntries(COUNT_FIELDS.map((name) => [name, numberOf(stated(name))])),
    answered: isText(answered) ? (BOOLEANS.get(answered.toLowerCase()) ?? answered) : answered,
    tags: isText(tags) ? tags.split(',').map((tag) => tag.trim()) : tags,
    links: isText(links) ? [links] : links,
    audience: isText(audience) ? audience.split(',').map((one) => one.trim()) : audience,
  }
}

const BOOLEANS = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
])

function numberOf(value: unknown): unknown {
  return isText(value) && /^\d+$/.test(value) ? Number(value) : value
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isBlank(value: unknown): boolean {
  return value === undefined || (isText(value) && /^(|~|null)$/i.test(value.trim()))
}
