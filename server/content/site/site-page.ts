import type { Element } from 'domhandler'
import type { ArticleBlock } from '../../contract/types.ts'
import type { Audience } from '../../contract/vocabulary.ts'
import type { Article } from '../article.ts'
import { articleFromFields } from '../article-from-fields.ts'
import { blockSections } from '../block-sections.ts'
import { isSameSite } from '../fetching/same-site.ts'
import { folderLanguage } from '../folder-language.ts'
import { htmlBlocks } from '../html-blocks.ts'
import { parseHtml } from '../html-tree.ts'
import { headingsOf } from '../markdown-blocks.ts'
import { inlineTextOf } from '../markdown-inlines.ts'
import { resolveAddress } from '../page-address.ts'
import type { PageFailure } from '../page-entry.ts'
import { parsePageFields } from '../page-fields.ts'
import { PAGE_LIMITS } from '../page-limits.ts'
import { plainText } from '../plain-text.ts'
import { elementMatcher, elementsOf, firstElement } from './element-matcher.ts'
import { headingAnchors } from './heading-anchors.ts'
import { mainContent } from './main-content.ts'
import { type PageHead, readPageHead } from './page-head.ts'
import { titleFromHead } from './page-title.ts'
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
  const head = readPageHead(document, page.url, page.headers)
  const url = new URL(page.url)
  url.hash = ''
  const refreshTo = head.refreshTo === null ? undefined : resolveAddress(head.refreshTo, url.href)
  if (refreshTo !== undefined && refreshTo !== url.href) {
    return { address: withoutHash(refreshTo), content: { left: 'refresh' } }
  }
  const address = canonicalAddress(head, url)
  if (!head.indexable) return { address, content: { left: 'noindex' } }

  const anchorOf = headingAnchors(document)
  const updated = pageUpdated(document, head, page.listedAs, page.headers)
  const pageHeading = headingOfPage(document, head)
  const base = resolveAddress(firstElement(document, 'base')?.attribs.href ?? '', url.href) ?? url.href
  const headings = new Map<ArticleBlock, Element>()
  const blocks = htmlBlocks(mainContent(document).children, (href) => resolveAddress(href, base), headings)

  const firstHeading = blocks.find((block) => block.type === 'heading' && block.level === 1)
  const title = (blockText(firstHeading) || pageHeading || titleFromHead(head, url)).slice(
    0,
    PAGE_LIMITS.titleCharacters,
  )
  const content = withoutTitle(blocks, title)
  const body = plainText(content)
  if (title === '' || (body === '' && firstHeading === undefined && pageHeading === '')) {
    return { address, content: { problem: { code: 'empty_page' } } }
  }
  const parsed = parsePageFields({
    id: address,
    url: address,
    title,
    lang: head.lang ?? folderLanguage(url.pathname.split('/')) ?? defaults.lang,
    updated,
    audience: defaults.audience,
  })
  if ('problem' in parsed) {
    const { field, detail } = parsed.problem
    return { address, content: { problem: { code: 'wrong_field', field, detail } } }
  }
  const anchors = new Map(
    content.flatMap((block) => {
      const element = headings.get(block)
      const anchor = element && anchorOf.get(element)
      return anchor ? [[block, anchor] as const] : []
    }),
  )
  const stated = {
    ...parsed.fields,
    headings: headingsOf(content),
    body,
    sections: blockSections(content, address, anchors),
  }
  return { address, content: { article: articleFromFields(stated, defaults, content) } }
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

/** The heading that help centres put above the element of the text. Not the site's name, which leads to its front page. */
function headingOfPage(document: ReturnType<typeof parseHtml>, { siteName }: PageHead): string {
  for (const heading of elementsOf(document, elementMatcher('h1'))) {
    const [block] = htmlBlocks([heading], () => undefined)
    const text = blockText(block)
    const leadsHome = firstElement(heading, 'a[href=/]') !== undefined
    if (text !== '' && text !== siteName && !leadsHome) return text
  }
  return ''
}

function blockText(block: ArticleBlock | undefined): string {
  return block?.type === 'heading' ? inlineTextOf(block.inlines).replaceAll(/\s+/g, ' ') : ''
}

/** The first heading is not repeated below the title. */
function withoutTitle(blocks: ArticleBlock[], title: string): ArticleBlock[] {
  const first = blocks.findIndex((block) => block.type === 'heading')
  return blockText(blocks[first]) === title ? blocks.toSpliced(first, 1) : blocks
}
