import type { Document, Element } from 'domhandler'
import type { ArticleBlock } from '../../contract/types.ts'
import type { Audience } from '../../contract/vocabulary.ts'
import type { Article } from '../article.ts'
import { blockSections } from '../blocks/block-sections.ts'
import { plainText } from '../blocks/plain-text.ts'
import { isSameSite } from '../fetching/same-site.ts'
import { htmlBlocks } from '../html/html-blocks.ts'
import { parseHtml } from '../html/html-tree.ts'
import { folderLanguage } from '../markdown/folder-language.ts'
import { headingsOf } from '../markdown/markdown-blocks.ts'
import { inlineTextOf } from '../markdown/markdown-inlines.ts'
import { articleFromFields } from '../pages/article-from-fields.ts'
import { resolveAddress } from '../pages/page-address.ts'
import type { PageFailure } from '../pages/page-entry.ts'
import { parsePageFields } from '../pages/page-fields.ts'
import { PAGE_LIMITS } from '../pages/page-limits.ts'
import { elementMatcher, elementsOf, firstElement } from './element-matcher.ts'
import { headingAnchors } from './heading-anchors.ts'
import { mainContent } from './main-content.ts'
import { type PageHead, readPageHead } from './page-head.ts'
import { titleOutsideText } from './page-title.ts'
import { pageUpdated } from './page-updated.ts'

export interface FetchedPage {
  html: string
  /** Where redirects led to. */
  url: string
  headers: Headers
  /** `lastmod` of the sitemap. */
  listedAs: string | null
}

export interface SitePageDefaults {
  lang: string
  audience: Audience[]
}

export interface SitePage {
  /** What the page is to be known by: its canonical address, where it states one that can be meant. */
  address: string
  content:
    | { article: Article }
    /** Its owner wants it in no index, or it only sends its readers on. */
    | { left: 'noindex' | 'refresh' }
    | { problem: Pick<PageFailure, 'code' | 'field' | 'detail'> }
}

/** A page of HTML as an article: its title, its own text as blocks, and the sections that can be linked. */
export function readSitePage(page: FetchedPage, defaults: SitePageDefaults): SitePage {
  const document = parseHtml(page.html)
  const url = new URL(withoutHash(page.url))
  const head = readPageHead(document, url.href, page.headers)
  const refreshTo = head.refreshTo === null ? undefined : resolveAddress(head.refreshTo, url.href)
  if (refreshTo !== undefined && withoutHash(refreshTo) !== url.href) {
    return { address: withoutHash(refreshTo), content: { left: 'refresh' } }
  }
  const address = canonicalAddress(head, url)
  if (!head.indexable) return { address, content: { left: 'noindex' } }

  const updated = pageUpdated(document, head, page.listedAs, page.headers)
  const text = readText(document, head, url)
  if (text === null) return { address, content: { problem: { code: 'no_text' } } }
  const { title, blocks, anchors } = text
  const lang = head.lang ?? folderLanguage(url.pathname.split('/')) ?? defaults.lang
  const { audience } = defaults
  const parsed = parsePageFields({ id: address, url: address, title, lang, updated, audience })
  if ('problem' in parsed) {
    const { field, detail } = parsed.problem
    return { address, content: { problem: { code: 'wrong_field', field, detail } } }
  }
  const stated = {
    ...parsed.fields,
    headings: headingsOf(blocks),
    body: plainText(blocks),
    sections: blockSections(blocks, address, anchors),
  }
  return { address, content: { article: articleFromFields(stated, defaults, blocks) } }
}

interface PageText {
  title: string
  /** Without the title. */
  blocks: ArticleBlock[]
  anchors: Map<ArticleBlock, string>
}

/** Null when there is nothing to read: an application that draws itself has its name and no more. The tree is changed. */
function readText(document: Document, head: PageHead, url: URL): PageText | null {
  const anchorOf = headingAnchors(document)
  const outerHeading = headingElsewhere(document)
  const base = resolveAddress(firstElement(document, 'base')?.attribs.href ?? '', url.href) ?? url.href
  const elements = new Map<ArticleBlock, Element>()
  const blocks = htmlBlocks(mainContent(document).children, (href) => resolveAddress(href, base), elements)

  const mainHeading = blocks.find((block) => block.type === 'heading' && block.level === 1)
  if (blocks.length === 0 && outerHeading === '') return null
  const title = blockText(mainHeading) || titleOutsideText(head, outerHeading, url)
  if (title === '') return null

  const anchors = new Map<ArticleBlock, string>()
  for (const [block, element] of elements) {
    const anchor = anchorOf.get(element)
    if (anchor) anchors.set(block, anchor)
  }
  return { ...takeTitle(blocks, title.slice(0, PAGE_LIMITS.titleCharacters).toWellFormed()), anchors }
}

/** The first heading is not repeated below a title that says the same; it says it as the text does. */
function takeTitle(blocks: ArticleBlock[], title: string): Omit<PageText, 'anchors'> {
  const first = blocks.findIndex((block) => block.type === 'heading')
  const heading = blockText(blocks[first])
  if (heading.toLowerCase() !== title.toLowerCase()) return { title, blocks }
  return { title: heading, blocks: blocks.toSpliced(first, 1) }
}

/**
 * A canonical address of another site says that this one is a copy, which it may be by its owner's will; one that is the
 * front page of the site is a template's mistake.
 */
function canonicalAddress({ canonical }: PageHead, url: URL): string {
  const stated = canonical === null ? undefined : resolveAddress(canonical, url.href)
  if (stated === undefined) return url.href
  const target = new URL(stated)
  if (target.protocol === 'http:' && url.protocol === 'https:') target.protocol = 'https:'
  if (!isSameSite(target, url)) return url.href
  const isFrontPage = target.pathname === '/' && target.search === ''
  return isFrontPage && url.pathname !== '/' ? url.href : withoutHash(target.href)
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/s, '')
}

/** The first main heading of the page that does not lead to the front page. */
function headingElsewhere(document: Document): string {
  for (const heading of elementsOf(document, elementMatcher('h1'))) {
    const [block] = htmlBlocks([heading], () => undefined)
    if (block && !firstElement(heading, 'a[href=/]')) return blockText(block)
  }
  return ''
}

function blockText(block: ArticleBlock | undefined): string {
  return block?.type === 'heading' ? inlineTextOf(block.inlines).replaceAll(/\s+/g, ' ') : ''
}
