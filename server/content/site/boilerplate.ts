import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler'
import { textContent } from 'domutils'
import { isUnread } from '../html/html-inlines.ts'
import { isAnchorMark } from './anchor-mark.ts'
import { classesOf } from './element-matcher.ts'
import { proseLengths } from './prose-lengths.ts'

const ELEMENTS = new Set(['nav', 'footer', 'form', 'dialog', 'aside'])
const ROLES = new Set(
  'banner complementary contentinfo dialog alertdialog doc-toc menu menubar navigation search tablist toolbar'.split(
    ' ',
  ),
)

/** What the generators of documentation sites, and help centres, call the parts of a page that are not its text. */
const CLASSES = new Set(
  [
    // Ways to other pages.
    'breadcrumb breadcrumbs breadcrumb-nav menu nav navbar navigation next-prev page-nav pagenav pager pagination',
    'pagination-nav paginator prev-next prev-next-area prev-next-bottom related related-articles recent-articles',
    'rst-breadcrumbs-buttons rst-footer-buttons rst-versions sidebar sphinxsidebar td-page-nav theme-doc-breadcrumbs',
    'toctree-wrapper version-switcher wy-breadcrumbs articles-container-related article-relatives',
    'article-return-to-top article-more-questions language-switcher lang-switcher vpdocfooter vp-doc-footer',
    // Ways to places in the page.
    'book-toc contents-local on-this-page skip-link skip-to-content skiplink table-of-contents td-toc toc toc-container',
    'theme-doc-toc-mobile theme-doc-toc-desktop',
    // About the page.
    'article-author article-avatar article-comments article-footer article-info article-meta article-share',
    'article-subscribe article-votes articleratings avatar byline comment-list comments disqus edit-link edit-page',
    'edit-this-page feedback feedback-widget git-revision-date-localized-plugin helpful intercom-reaction-picker',
    'jp-relatedposts last-updated lastupdated md-content__button md-feedback md-source-file page-edit page-info page-meta',
    'page-rating rating share share-links social social-share sourcelink td-page-meta theme-doc-footer',
    'theme-edit-this-page theme-last-updated viewcode-link vote votes vplastupdated was-this-helpful',
    // Not about the page.
    'advertisement announcement-bar announcementbar cc-banner cc-window consent-banner cookie-banner cookie-consent',
    'cookie-notice gdpr-banner newsletter promo subscribe',
    // For a mouse, a screen reader or a printer.
    'clipboard copy-button copybtn d-print-none md-clipboard no-print noprint print:hidden screen-reader-text screenreader-only sr-only',
    'visually-hidden',
    // Beside code, and lines of it that are not shown (mdBook).
    'boring gutter lineno linenodiv linenos line-numbers-rows line-numbers-wrapper',
  ]
    .join(' ')
    .split(' '),
)
const IDS = new Set([
  'comments',
  'cookie-banner',
  'cybotcookiebotdialog',
  'disqus_thread',
  'onetrust-consent-sdk',
  'table-of-contents',
  'toc',
])
const CALL_OUT =
  /(^|[-_])(admonition|alert|aside|callout|caution|danger|hint|important|info|note|notice|tip|warning)([-_]|$)/
const LEAST_LOCAL_LINKS = 3
const EDIT_LINK =
  /\/(?:-\/)?(?:blob|edit|raw|tree|_edit)\/\S+\.(?:adoc|asciidoc|html?|ipynb|mdx?|rst|txt|ya?ml)(?:[?#]|$)/
const EDIT_WORDS =
  /^\s*(?:edit (?:this page|on git(?:hub|lab))|view (?:page )?source|suggest (?:an )?edits?|improve this page|modifier cette page|diese seite bearbeiten|editar (?:esta página|en github))\s*$/i

/**
 * Takes what is not the page's text out of `root`: menus, tables of contents, edit links, ratings, banners, what is hidden.
 * What holds most of the text stays, whatever it is called.
 */
export function removeBoilerplate(root: ParentNode): void {
  const prose = proseLengths(root)
  const most = (prose.get(root) ?? 0) / 2
  const localLinks = localLinkCounts(root)
  const clean = (node: ParentNode) => {
    node.children = node.children.flatMap((child): ChildNode[] => {
      if (!isTag(child)) return [child]
      const isLeft = isBoilerplate(child) || isLocalContents(child, localLinks.get(child) ?? 0)
      if (isLeft && (prose.get(child) ?? 0) <= most) return []
      clean(child)
      return child.name === 'header' ? headerText(child) : [child]
    })
  }
  clean(root)
}

function isBoilerplate(element: Element): boolean {
  if (isUnread(element)) return true
  if (isHeading(element)) return isHidden(element)
  const { attribs, name } = element
  if (name === 'a') return isAnchorMark(element) || isEditLink(element)
  if (isHidden(element) || ROLES.has(attribs.role ?? '')) return true
  if (ELEMENTS.has(name)) return !isCallOut(element)
  if (isNumbering(element)) return true
  if (name !== 'section' && IDS.has((attribs.id ?? '').toLowerCase())) return true
  return name !== 'pre' && classesOf(element).some(isNoText)
}

/** A class by its block's name: `td-page-meta__lastmod` and `feedback--question` are parts of one, `related_articles` is one. */
function isNoText(token: string): boolean {
  const [block = ''] = token.toLowerCase().split(/__|--/, 1)
  return CLASSES.has(block.replaceAll('_', '-'))
}

function isHeading({ name }: Element): boolean {
  return /^h[1-6]$/.test(name)
}

/** The panels of tabs are hidden until they are chosen, and are text all the same. */
function isHidden({ attribs }: Element): boolean {
  if (attribs.role === 'tabpanel') return false
  if ('hidden' in attribs && attribs.hidden !== 'until-found') return true
  return (
    attribs['aria-hidden'] === 'true' ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribs.style ?? '')
  )
}

function isCallOut(element: Element): boolean {
  return (
    element.name === 'aside' &&
    (element.attribs.role === 'note' || classesOf(element).some((token) => CALL_OUT.test(token)))
  )
}

function isEditLink(link: Element): boolean {
  return (
    EDIT_WORDS.test(textContent(link)) ||
    (EDIT_LINK.test(link.attribs.href ?? '') && /edit|source/i.test(textContent(link)))
  )
}

/** VuePress numbers lines in an element that has the class which Prism gives the code itself. VitePress shows the language. */
function isNumbering({ attribs, name, parent }: Element): boolean {
  if (name === 'div' && /(?:^|\s)line-numbers(?:\s|$)/.test(attribs.class ?? '')) return true
  const isInCode = parent !== null && isTag(parent) && /(?:^|\s)language-/.test(parent.attribs.class ?? '')
  return name === 'span' && attribs.class === 'lang' && isInCode
}

/** A list of nothing but three or more links to places in the page, perhaps in a box with a name. */
function isLocalContents(element: Element, localLinks: number): boolean {
  if (!/^(?:ul|ol|div|details|section)$/.test(element.name)) return false
  const classes = classesOf(element)
  if (classes.includes('contents') && (classes.includes('topic') || classes.includes('local'))) return true
  return localLinks >= LEAST_LOCAL_LINKS
}

/** How many links to places in the page each element holds, for those that hold nothing else but headings. */
function localLinkCounts(root: ParentNode): ReadonlyMap<ParentNode, number> {
  const counts = new Map<ParentNode, number>()
  const count = (node: ParentNode): number | null => {
    let links: number | null = 0
    for (const child of node.children) {
      if (isText(child) && child.data.trim() !== '') links = null
      if (!isTag(child)) continue
      const inside = child.name === 'a' ? isLocalLink(child) : count(child)
      if (child.name === 'summary' || isHeading(child)) continue
      links = links === null || inside === null ? null : links + inside
    }
    if (links !== null) counts.set(node, links)
    return links
  }
  count(root)
  return counts
}

function isLocalLink({ attribs }: Element): number | null {
  return attribs.href?.startsWith('#') ? 1 : null
}

/** Of a header in the text the headings and paragraphs are kept: the rest are buttons, dates and authors. */
function headerText(header: Element): ChildNode[] {
  return header.children.flatMap((child): ChildNode[] => {
    if (!isTag(child)) return []
    return isHeading(child) || child.name === 'p' ? [child] : headerText(child)
  })
}
