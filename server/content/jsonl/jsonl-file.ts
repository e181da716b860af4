import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Audience } from '../../contract/vocabulary.ts'
import type { Article } from '../article.ts'
import { HeadingSlugs } from '../markdown/heading-slugs.ts'
import { articleFromFields, isEmptyPage } from '../pages/article-from-fields.ts'
import { resolveAddress, withAnchor } from '../pages/page-address.ts'
import type { FailedPage, PageEntry, PageFailure, ReadPage } from '../pages/page-entry.ts'
import { type PageFields, parsePageFields } from '../pages/page-fields.ts'
import { PAGE_LIMITS } from '../pages/page-limits.ts'
import { type ByteLine, byteLines } from './byte-lines.ts'
import { salvageIds } from './salvage-ids.ts'

export interface JsonlOptions {
  /** The language of a page that states none. */
  lang: string
  /** Who may see a page that does not say so itself; without it, everybody. */
  audience?: Audience[] | undefined
  /** Where addresses that are paths stand; without it, below the server's public address. */
  baseUrl?: string | undefined
}

type LineResult = Omit<ReadPage, 'share'> | Omit<FailedPage, 'share'>

/**
 * The pages of a JSONL file, one JSON object a line: `id`, `url`, `title`, `headings`, `body`, `lang`, `kind`, and
 * optionally `updated`, `replies`, `views`, `likes`, `answered`, `tags`, `links`, `audience` and `sections`. Blank lines are
 * skipped. Reads as it is consumed.
 *
 * Errors: rejects when the file cannot be opened or read to its end.
 */
export async function* readJsonlFile(path: string, options: JsonlOptions): AsyncGenerator<PageEntry> {
  const { size } = await stat(path)
  const chunks = createReadStream(path, { highWaterMark: 256 * 1024 })
  for await (const line of byteLines(chunks, PAGE_LIMITS.bytes)) {
    const result = readLine(line, path, options)
    if (result) yield { ...result, share: Math.min(1, line.end / size) }
  }
}

function readLine(line: ByteLine, file: string, options: JsonlOptions): LineResult | null {
  const where = { file, line: line.number }
  if (line.beyondLimit) return failed({ ...where, code: 'page_too_big' }, salvageIds(line.bytes.toString()))
  if (!isUtf8(line.bytes)) return failed({ ...where, code: 'not_utf8' }, salvageIds(line.bytes.toString()))
  const text = new TextDecoder().decode(line.bytes)
  if (text.trim() === '') return null

  const json = parseJson(text)
  if ('error' in json) {
    return failed({ ...where, code: 'not_json', detail: json.error }, salvageIds(text))
  }
  const parsed = parsePageFields(json.value)
  if ('problem' in parsed) {
    const { field, detail, id } = parsed.problem
    return failed({ ...where, code: 'wrong_field', field, detail }, id === undefined ? [] : [id])
  }
  const { fields } = parsed
  if (isEmptyPage(fields)) return failed({ ...where, code: 'empty_page' }, [fields.id])
  const url = options.baseUrl ? (resolveAddress(fields.url, options.baseUrl) ?? fields.url) : fields.url
  const slugs = new HeadingSlugs()
  const sections = fields.sections.map((section) => addressed(section, url, slugs))
  return { article: articleFromFields({ ...fields, url, sections }, options, null), where }
}

/** The place that the section states, or the one that its heading would have on GitHub. */
function addressed(
  { heading, start, anchor, url }: PageFields['sections'][number],
  pageUrl: string,
  slugs: HeadingSlugs,
): Article['sections'][number] {
  const stated = url === null ? undefined : resolveAddress(url, pageUrl)
  return { heading, start, url: stated ?? withAnchor(pageUrl, anchor ?? slugs.next(heading)) }
}

function failed(failure: PageFailure, formerIds: string[]): Omit<FailedPage, 'share'> {
  const [id] = formerIds
  return { failure: id === undefined ? failure : { ...failure, id }, formerIds }
}

function parseJson(text: string): { value: unknown } | { error: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
