import { type ChildNode, Element, isTag, Text } from 'domhandler'
import { emojiCharacter } from './emoji-characters.ts'

/** What belongs to the page around a post and not to what somebody wrote. */
const FURNITURE = new Set([
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
])

/** Turns Discourse's own constructions below `parent` into plain HTML, in one walk, and takes out what is no text. */
export function tidyCooked(parent: { children: ChildNode[] }): void {
  tidyChildren(parent, false)
}

function tidyChildren(parent: { children: ChildNode[] }, isInLink: boolean): void {
  const tidied: ChildNode[] = []
  for (const node of parent.children) {
    const kept = isTag(node) ? tidy(node, isInLink) : node
    if (kept === null) continue
    // The tree is read from above; of its links only that to the parent is needed, to find the language of code.
    kept.parent = parent instanceof Element ? parent : null
    tidied.push(kept)
  }
  parent.children = tidied
}

/** What stands in an element's place: null for nothing. */
function tidy(element: Element, isInLink: boolean): ChildNode | null {
  const classes = classesOf(element)
  if (classes.some((name) => FURNITURE.has(name))) return null
  if (element.name === 'aside' && classes.includes('onebox')) return oneboxLink(element)
  if (element.name === 'img' && classes.includes('emoji'))
    return new Text(emojiCharacter(element.attribs.alt ?? ''))
  if (element.name === 'img' || classes.includes('lightbox-wrapper')) return pictureLink(element, isInLink)
  if (classes.includes('chcklst-box')) return new Text(classes.includes('checked') ? '☑ ' : '☐ ')
  const video = element.attribs['data-video-title']
  if (video !== undefined) return linkTo(addressIn(element), video)

  // Profiles are not for the reader of an answer.
  if (classes.includes('mention') || classes.includes('mention-group')) delete element.attribs.href
  if (element.name === 'aside' && classes.includes('quote')) cutSpeaker(element)
  tidyChildren(element, isInLink || element.name === 'a')
  return element
}

/** "somebody:" says nothing to whom the thread is new; the title of another topic does. */
function cutSpeaker(quote: Element): void {
  quote.children = quote.children.filter(
    (child) => !(isTag(child) && hasClass(child, 'title') && addressIn(child) === ''),
  )
}

/** The preview of a linked page: its title, linked; and the code that it shows, which is what it was linked for. */
function oneboxLink(onebox: Element): Element {
  const address = onebox.attribs['data-onebox-src'] ?? addressIn(onebox)
  const heading = firstInside(onebox, ({ name }) => name === 'h3' || name === 'h4')
  const code = firstInside(onebox, ({ name }) => name === 'pre')
  const title = heading ? textOf(heading).trim() : ''
  return new Element('div', {}, [linkTo(address, title || address), ...(code ? [code] : [])])
}

/** A picture shows nothing to a search, and little in a column: a link to it, named by what its author called it. */
function pictureLink(element: Element, isInLink: boolean): ChildNode {
  const lightbox = firstInside(element, (inner) => hasClass(inner, 'lightbox'))
  const picture = element.name === 'img' ? element : firstInside(element, ({ name }) => name === 'img')
  const { src = '', alt = '', title = '' } = picture?.attribs ?? {}
  const name = [alt, title].map((text) => text.trim()).find((text) => !UNNAMED_PICTURE.test(text))
  const text = name ? `🖼 ${name}` : '🖼'
  return isInLink ? new Text(text) : linkTo(lightbox?.attribs.href ?? src, text)
}

const UNNAMED_PICTURE = /^(?:image|img|screenshot)?$/i

function linkTo(href: string, text: string): Element {
  return new Element('a', { href }, [new Text(text)])
}

function addressIn(element: Element): string {
  return (
    firstInside(element, ({ name, attribs }) => name === 'a' && Boolean(attribs.href))?.attribs.href ?? ''
  )
}

function firstInside(element: Element, test: (inner: Element) => boolean): Element | undefined {
  for (const child of element.children) {
    if (!isTag(child)) continue
    const found = test(child) ? child : firstInside(child, test)
    if (found) return found
  }
  return undefined
}

function textOf(node: ChildNode): string {
  if (isTag(node)) return node.children.map(textOf).join('')
  return node instanceof Text ? node.data : ''
}

export function hasClass(element: Element, name: string): boolean {
  return classesOf(element).includes(name)
}

function classesOf(element: Element): string[] {
  const { class: names } = element.attribs
  return names ? names.split(/\s+/) : []
}
