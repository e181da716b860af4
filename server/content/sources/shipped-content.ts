import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { LOCALES, type Locale } from '../../contract/vocabulary.ts'
import type { Article } from '../article.ts'
import type { ArticleStore } from '../article-store.ts'
import { indexContent } from '../indexing/index-content.ts'
import type { IndexReport } from '../indexing/index-report.ts'
import { type MarkdownFile, readMarkdownFiles } from '../markdown/read-markdown-files.ts'
import type { PageEntry } from '../pages/page-entry.ts'

/** The source that the shipped pages belong to. */
const SHIPPED_SOURCE = 'guichet:shipped'

interface ShippedSet {
  folder: string
  /** `/demo/{section}/{locale}/{slug}` is the address of a page. */
  section: string
  kind: Article['kind']
}

const SETS: ShippedSet[] = [
  { folder: 'widget/demo/help-centre', section: 'help', kind: 'doc' },
  { folder: 'widget/demo/community', section: 'community', kind: 'thread' },
  { folder: 'docs/guide', section: 'guide', kind: 'doc' },
]

const REPOSITORY = join(import.meta.dirname, '../../..')

/**
 * Reads the pages that come with Guichet: its own guide, and the help centre and community of the demo's fictitious
 * search service. `root` holds the folders. Errors: rejects when a folder cannot be read.
 */
export async function readShippedContent(root = REPOSITORY): Promise<PageEntry[]> {
  const folders = SETS.flatMap((set) => LOCALES.map((locale) => ({ set, locale })))
  const files = await Promise.all(folders.map(({ set, locale }) => filesOf(root, set, locale)))
  const pages: PageEntry[] = []
  for await (const page of readMarkdownFiles(files.flat())) pages.push(page)
  return pages
}

/**
 * Brings the shipped pages in the store up to date. A page that is wrong is among the report's failures. When nothing
 * changed it costs one query.
 */
export async function indexShippedContent({
  articles,
  pages,
}: {
  articles: ArticleStore
  pages: PageEntry[]
}): Promise<IndexReport> {
  return indexContent({ target: articles })({ source: SHIPPED_SOURCE, entries: eachOf(pages) })
}

async function* eachOf(pages: PageEntry[]): AsyncGenerator<PageEntry> {
  yield* pages
}

async function filesOf(
  root: string,
  { folder, section, kind }: ShippedSet,
  locale: Locale,
): Promise<MarkdownFile[]> {
  const names = (await readdir(join(root, folder, locale))).filter((name) => name.endsWith('.md')).sort()
  return names.map((name) => {
    const slug = name.slice(0, -'.md'.length)
    return {
      path: join(root, folder, locale, name),
      name: `${folder}/${locale}/${name}`,
      id: `${section}:${locale}/${slug}`,
      url: `/demo/${section}/${locale}/${slug}`,
      title: slug.replaceAll('-', ' '),
      lang: locale,
      kind,
    }
  })
}
