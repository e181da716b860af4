import { isUtf8 } from 'node:buffer'
import { open, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { resolveAddress } from '../pages/page-address.ts'
import type { PageEntry, PageFailure } from '../pages/page-entry.ts'
import { PAGE_LIMITS } from '../pages/page-limits.ts'
import { splitFrontMatter } from './front-matter.ts'
import type { ResolveLink } from './markdown-inlines.ts'
import { type MarkdownPlace, parseMarkdownPage } from './markdown-page.ts'

export interface MarkdownFile extends MarkdownPlace {
  path: string
  /** What a report calls the file. */
  name: string
}

/** What front matter may state beyond this is not looked for when links are resolved. */
const FRONT_MATTER_BYTES = 16 * 1024

/**
 * The pages of these files, in order, read as they are consumed. Links from one to another lead to the address that
 * the other states, so the beginning of every file is read first.
 */
export async function* readMarkdownFiles(files: MarkdownFile[]): AsyncGenerator<PageEntry> {
  const stated = new Map<string, StatedPlace>()
  for (const file of files) stated.set(file.path.normalize('NFC'), await statedPlace(file))

  for (const [index, file] of files.entries()) {
    const share = (index + 1) / files.length
    const page = await readPage(file, (href) => resolveLink(href, file, stated))
    if ('article' in page) yield { article: page.article, where: { file: file.name, line: 1 }, share }
    else {
      const { id } = stated.get(file.path.normalize('NFC')) ?? file
      yield { failure: { file: file.name, ...page.problem, id }, formerIds: [id, file.id], share }
    }
  }
}

type StatedPlace = Pick<MarkdownPlace, 'id' | 'url'>

async function statedPlace({ path, id, url }: MarkdownFile): Promise<StatedPlace> {
  const beginning = (await beginningOf(path)).replaceAll('\r\n', '\n')
  const page = splitFrontMatter(beginning)
  if ('problem' in page) return { id: ID_LINE.exec(beginning)?.[1] ?? id, url }
  const { fields } = page
  return {
    id: typeof fields.id === 'string' && fields.id !== '' ? fields.id : id,
    url: typeof fields.url === 'string' && fields.url !== '' ? fields.url : url,
  }
}

/** For front matter that is broken elsewhere. */
const ID_LINE = /^id:[ \t]*["']?([^"'\n]+?)["']?[ \t]*$/m

/** Empty when the file cannot be read: that is told when its turn comes. */
async function beginningOf(path: string): Promise<string> {
  try {
    await using file = await open(path)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(FRONT_MATTER_BYTES), 0, FRONT_MATTER_BYTES, 0)
    return new TextDecoder().decode(buffer.subarray(0, bytesRead))
  } catch {
    return ''
  }
}

async function readPage(
  file: MarkdownFile,
  resolve: ResolveLink,
): Promise<ReturnType<typeof parseMarkdownPage>> {
  const problem = (code: PageFailure['code'], line = 1, detail?: string) => ({
    problem: { code, line, ...(detail === undefined ? {} : { detail }) },
  })
  try {
    if ((await stat(file.path)).size > PAGE_LIMITS.bytes) return problem('page_too_big')
    const bytes = await readFile(file.path)
    if (!isUtf8(bytes)) return problem('not_utf8', lineOfBadByte(bytes))
    return parseMarkdownPage(new TextDecoder().decode(bytes), file, resolve)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return problem('file_unreadable', 1, code)
  }
}

/** A line feed is never part of a longer character, so the first line that is not UTF-8 by itself holds the byte. */
function lineOfBadByte(bytes: Buffer): number {
  let line = 1
  let start = 0
  for (;;) {
    const feed = bytes.indexOf(0x0a, start)
    const end = feed === -1 ? bytes.length : feed
    if (feed === -1 || !isUtf8(bytes.subarray(start, end))) return line
    line += 1
    start = end + 1
  }
}

function resolveLink(
  href: string,
  from: MarkdownFile,
  pages: ReadonlyMap<string, StatedPlace>,
): string | undefined {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? []
  if (path === '' || path.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(path))
    return resolveAddress(href, from.url)
  const target = join(dirname(from.path), decoded(path)).normalize('NFC')
  const page = ['', '.md', '/index.md', '/README.md'].map((end) => pages.get(target + end)).find(Boolean)
  if (page) return page.url + (rest.startsWith('#') ? rest : '')
  // A page that is not there would be a dead link; other files may stand beside the page's address.
  return /\.(md|markdown)$/i.test(path) ? undefined : resolveAddress(href, from.url)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
