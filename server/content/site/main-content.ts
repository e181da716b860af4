import { type Document, type Element, isTag, type ParentNode } from 'domhandler'
import { removeBoilerplate } from './boilerplate.ts'
import { elementMatcher, elementsOf, firstElement } from './element-matcher.ts'
import { proseLengths } from './prose-lengths.ts'

/** Where generators put a page's text: each names it, so it is believed whatever stands around it. */
const GENERATORS = [
  // Docusaurus; VitePress; VuePress and its themes; Starlight; Nextra.
  '.theme-doc-markdown, .vp-doc, .theme-default-content, .theme-hope-content, .sl-markdown-content, .nextra-content',
  // MkDocs with Material; Sphinx (Read the Docs, Alabaster, Furo, PyData, Book); MkDocs' own themes.
  '.md-content__inner, [itemprop=articleBody], #furo-main-content, .bd-article, .bodywrapper',
  // Hugo (Docsy, Book, Relearn); Jekyll (Just the Docs, Minimal Mistakes); Antora; mdBook; GitBook.
  '.td-content, article.markdown, .book-page, #main-content.main-content, .page__content, article.doc, .markdown-section',
  // Zendesk and Freshdesk; Intercom; Help Scout.
  '.article-body, .article__body, .intercom-force-break, .article_body, #fullArticle',
  // MediaWiki; Confluence; GitHub; ReadMe.
  '.mw-parser-output, .wiki-content, .markdown-body, .rm-Markdown',
]
const BY_GENERATOR = GENERATORS.map(elementMatcher)
const BY_ANY_GENERATOR = elementMatcher(GENERATORS.join(', '))

const MAIN = elementMatcher('main, [role=main]')
const ARTICLE = elementMatcher('article')
const BY_NAME = elementMatcher(
  '#content, #main-content, #main, .content, .main-content, .post-content, .entry-content',
)
/** What is named in the common way must also hold this share of the text around it. */
const LEAST_SHARE = 0.5
/** An element with this share of a page's text holds all that matters of it. */
const DENSE_SHARE = 0.8

/**
 * The element that holds a page's own text, without what is not part of it: found by what generators and help centres call
 * it, then by its meaning (`<main>`, `<article>`), then by where most of the text is that is no link. The tree is changed.
 */
export function mainContent(document: Document): ParentNode {
  const body = firstElement(document, 'body') ?? document
  const prose = proseLengths(body)
  const candidates = [...elementsOf(body, BY_ANY_GENERATOR)]
  const named = BY_GENERATOR.map((matches) => longest(candidates.filter(matches), prose)).find(Boolean)
  const main = named ?? byMeaning(body, prose)
  removeBoilerplate(main ?? body)
  return main ?? densest(body)
}

function byMeaning(body: ParentNode, prose: ReadonlyMap<ParentNode, number>): Element | undefined {
  const main = longest(elementsOf(body, MAIN), prose)
  const around = main ?? body
  const holdsEnough = (found: Element | undefined) =>
    found && (prose.get(found) ?? 0) >= (prose.get(around) ?? 0) * LEAST_SHARE ? found : undefined
  return (
    holdsEnough(longest(elementsOf(around, ARTICLE), prose)) ??
    main ??
    holdsEnough(longest(elementsOf(body, BY_NAME), prose))
  )
}

/** The one with the most text; of those that hold one another, the outermost. */
function longest(elements: Iterable<Element>, prose: ReadonlyMap<ParentNode, number>): Element | undefined {
  let best: Element | undefined
  for (const element of elements) {
    if ((prose.get(element) ?? 0) > (best ? (prose.get(best) ?? 0) : 0)) best = element
  }
  return best
}

/** The smallest element that holds nearly all of the text. */
function densest(body: ParentNode): ParentNode {
  const prose = proseLengths(body)
  const enough = (prose.get(body) ?? 0) * DENSE_SHARE
  let best = body
  for (;;) {
    const next = best.children.find(
      (child) => isTag(child) && enough > 0 && (prose.get(child) ?? 0) >= enough,
    )
    if (!next || !isTag(next)) return best
    best = next
  }
}
