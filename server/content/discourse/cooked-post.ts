import { type Document, Element, isTag, Text } from 'domhandler'
import { findAll, findOne, removeElement, replaceElement, textContent } from 'domutils'
import type { ArticleBlock } from '../../contract/types.ts'
import { htmlBlocks } from '../html-blocks.ts'
import { parseHtml } from '../html-tree.ts'
import { resolveAddress } from '../page-address.ts'
import { emojiCharacter } from './emoji-characters.ts'

export interface CookedPost {
  /** What is read in place. */
  blocks: ArticleBlock[]
  /** The same without what was said elsewhere: quotes of other posts. What is searched. */
  ownBlocks: ArticleBlock[]
  /** The addresses linked in the post's own words, absolute, each once. */
  links: string[]
}

/**
 * The HTML that Discourse makes of a post ("cooked"), as blocks. Avatars, controls and counters of the page are left out;
 * previews of linked pages become the link, pictures a link to the picture, emoji their character.
 *
 * `pageUrl` is where relative addresses start from.
 */
export function readCookedPost(cooked: string, pageUrl: string): CookedPost {
  const document = parseHtml(cooked)
  for (const element of elementsOf(document)) tidy(element)
  const resolve = (href: string) => resolveAddress(href, pageUrl)
  const blocks = htmlBlocks(document.children, resolve)

  const quotes = elementsOf(document).filter(isQuoteOfPost)
  for (const quote of quotes) removeElement(quote)
  const links = elementsOf(document).flatMap((element) => {
    const isLink = element.name === 'a' && !hasClass(element, 'mention')
    return isLink ? (resolve(element.attribs.href ?? '') ?? []) : []
  })
  return {
    blocks,
    ownBlocks: quotes.length === 0 ? blocks : htmlBlocks(document.children, resolve),
    links: [...new Set(links)],
  }
}

function elementsOf(document: Document): Element[] {
  return findAll(() => true, document.children)
}

/** What belongs to the page around a post and not to what somebody wrote. */
const FURNITURE = [
  'anchor',
  'avatar',
  'badge-category__wrapper',
  'cooked-selection-barrier',
  'elided',
  'footnote-backref',
  'onebox-metadata',
  'poll-buttons',
  'poll-info',
  'quote-controls',
  'site-icon',
]

/** Turns one of Discourse's own constructions into plain HTML, or takes it out. */
function tidy(element: Element): void {
  if (FURNITURE.some((name) => hasClass(element, name))) {
    removeElement(element)
  } else if (element.name === 'aside' && hasClass(element, 'onebox')) {
    tidyOnebox(element)
  } else if (isQuoteOfPost(element)) {
    tidyQuote(element)
  } else if (hasClass(element, 'mention') || hasClass(element, 'mention-group')) {
    // Profiles are not for the reader of an answer.
    delete element.attribs.href
  } else if (hasClass(element, 'chcklst-box')) {
    replaceElement(element, new Text(hasClass(element, 'checked') ? '☑ ' : '☐ '))
  } else if (element.attribs['data-video-title'] !== undefined) {
    replaceElement(element, linkTo(addressIn(element), element.attribs['data-video-title']))
  } else if (element.name === 'img' && hasClass(element, 'emoji')) {
    replaceElement(element, new Text(emojiCharacter(element.attribs.alt ?? '')))
  } else if (element.name === 'img' || hasClass(element, 'lightbox-wrapper')) {
    replaceByPicture(element)
  }
}

function isQuoteOfPost(element: Element): boolean {
  return element.name === 'aside' && hasClass(element, 'quote')
}

/** "somebody:" says nothing to whom the thread is new; the title of another topic does. */
function tidyQuote(quote: Element): void {
  const title = firstInside(quote, (element) => hasClass(element, 'title'))
  if (title && addressIn(title) === '') removeElement(title)
}

/** The preview of a linked page: its title, linked; and the code that it shows, which is what it was linked for. */
function tidyOnebox(onebox: Element): void {
  const address = onebox.attribs['data-onebox-src'] ?? addressIn(onebox)
  const heading = firstInside(onebox, ({ name }) => name === 'h3' || name === 'h4')
  const title = heading && textContent(heading).trim()
  const code = findAll(({ name }) => name === 'pre', onebox.children)
  replaceElement(onebox, new Element('div', {}, [linkTo(address, title || address), ...code]))
}

/** A picture shows nothing to a search, and little in a column: a link to it, named by what its author called it. */
function replaceByPicture(element: Element): void {
  const lightbox = firstInside(element, (inner) => hasClass(inner, 'lightbox'))
  const picture = element.name === 'img' ? element : firstInside(element, ({ name }) => name === 'img')
  const { src = '', alt = '', title = '' } = picture?.attribs ?? {}
  const name = [alt, title].map((text) => text.trim()).find((text) => !UNNAMED_PICTURE.test(text))
  const text = name ? `🖼 ${name}` : '🖼'
  replaceElement(element, isInLink(element) ? new Text(text) : linkTo(lightbox?.attribs.href ?? src, text))
}

const UNNAMED_PICTURE = /^(?:image|img|screenshot)?$/i

function isInLink(element: Element): boolean {
  for (let above = element.parent; above && isTag(above); above = above.parent) {
    if (above.name === 'a') return true
  }
  return false
}

function linkTo(href: string, text: string): Element {
  return new Element('a', { href }, [new Text(text)])
}

function addressIn(element: Element): string {
  return (
    firstInside(element, ({ name, attribs }) => name === 'a' && Boolean(attribs.href))?.attribs.href ?? ''
  )
}

function firstInside(element: Element, test: (inner: Element) => boolean): Element | undefined {
  return findOne(test, element.children) ?? undefined
}

function hasClass(element: Element, name: string): boolean {
  return (element.attribs.class ?? '').split(/\s+/).includes(name)
}
