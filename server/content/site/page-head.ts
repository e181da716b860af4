import type { Document } from 'domhandler'
import { textContent } from 'domutils'
import { ROBOT_NAME } from '../fetching/user-agent.ts'
import { canonicalLanguageTag } from '../pages/language-tag.ts'
import { elementMatcher, elementsOf, firstElement } from './element-matcher.ts'

/** What a page says of itself outside its text. */
export interface PageHead {
  /** The address that the page is to be known by, as it is written. */
  canonical: string | null
  /** False: its owner wants it in no index. */
  indexable: boolean
  /** Where the page sends its readers at once. */
  refreshTo: string | null
  lang: string | null
  /** Of `<title>`, as it stands. */
  title: string
  /** Of Open Graph: mostly without the site's name. */
  openGraphTitle: string
  siteName: string
  /** By name or property, in small letters; the first of each. */
  meta: ReadonlyMap<string, string>
}

export function readPageHead(document: Document, url: string, headers: Headers): PageHead {
  const meta = new Map<string, string>()
  for (const { attribs } of elementsOf(document, elementMatcher('meta'))) {
    const name = (
      attribs.property ??
      attribs.name ??
      attribs['http-equiv'] ??
      attribs.itemprop ??
      ''
    ).toLowerCase()
    const content = attribs.content?.trim()
    if (name !== '' && content && !meta.has(name)) meta.set(name, content)
  }
  const links = [...elementsOf(document, elementMatcher('link'))].map(({ attribs }) => attribs)
  const linked = (rel: string) => links.filter((link) => link.rel?.toLowerCase().split(/\s+/).includes(rel))
  const title = firstElement(document, 'title')
  return {
    canonical: linked('canonical')[0]?.href || null,
    indexable: ![meta.get('robots'), meta.get(ROBOT_NAME.toLowerCase()), ...robotsTags(headers)].some(
      forbidsIndex,
    ),
    refreshTo: /^\s*0*\s*;\s*url\s*=\s*["']?([^"']+)/i.exec(meta.get('refresh') ?? '')?.[1]?.trim() ?? null,
    lang: languageOf(document, linked('alternate'), url, meta),
    title: oneLine(title ? textContent(title) : ''),
    openGraphTitle: oneLine(meta.get('og:title') ?? ''),
    siteName: oneLine(meta.get('og:site_name') ?? meta.get('application-name') ?? ''),
    meta,
  }
}

/**
 * The rules of `X-Robots-Tag` that hold for every robot or for this one. Several headers arrive joined by commas, so a rule
 * behind one for another robot may be anybody's: then it holds, as a page kept out by mistake does less harm.
 */
function robotsTags(headers: Headers): string[] {
  return (headers.get('x-robots-tag') ?? '').split(',').flatMap((rule) => {
    const [, robot, rest] = /^\s*([\w-]+)\s*:(.*)$/.exec(rule) ?? []
    if (robot === undefined || robot === 'unavailable_after') return [rule]
    return robot.toLowerCase() === ROBOT_NAME.toLowerCase() ? [rest ?? ''] : []
  })
}

function forbidsIndex(rules: string | undefined): boolean {
  return (rules ?? '').split(',').some((rule) => /^\s*(?:noindex|none)\s*$/i.test(rule))
}

/** What the page says of its own address among its translations is meant; `lang` is often a template's. */
function languageOf(
  document: Document,
  alternates: Record<string, string>[],
  url: string,
  meta: ReadonlyMap<string, string>,
): string | null {
  const own = alternates.find(({ hreflang, href }) => {
    return (
      hreflang !== undefined && hreflang !== 'x-default' && href !== undefined && isSameAddress(href, url)
    )
  })
  const root = firstElement(document, 'html')?.attribs
  const stated = [
    own?.hreflang,
    root?.lang,
    root?.['xml:lang'],
    meta.get('content-language'),
    meta.get('og:locale'),
  ]
  for (const tag of stated) {
    const canonical = tag ? canonicalLanguageTag(tag) : null
    if (canonical !== null) return canonical
  }
  return null
}

function isSameAddress(href: string, url: string): boolean {
  return URL.canParse(href, url) && new URL(href, url).href.replace(/#.*$/s, '') === url.replace(/#.*$/s, '')
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
