import { type AnyNode, type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler'
import { isAnchorMark } from './anchor-mark.ts'
import { type ElementMatcher, elementsOf } from './element-matcher.ts'

/** Places in the page that its headings can be linked by, without the `#`. Taken before anchor marks are removed. */
export function headingAnchors(root: ParentNode): Map<Element, string> {
  const anchors = new Map<Element, string>()
  for (const heading of elementsOf(root, ({ name }) => /^h[1-6]$/.test(name))) {
    const anchor =
      heading.attribs.id ||
      linkedAnchor(heading, isAnchorMark) ||
      ownAnchor(heading) ||
      wrapperAnchor(heading) ||
      anchorBefore(heading) ||
      linkedAnchor(heading, () => true)
    if (anchor) anchors.set(heading, anchor)
  }
  return anchors
}

/** A mark beside the heading leads to it; a link around its words may also lead back to a table of contents. */
function linkedAnchor(heading: Element, isMeant: ElementMatcher): string | undefined {
  for (const link of elementsOf(heading, ({ name }) => name === 'a')) {
    const { href } = link.attribs
    if (href?.startsWith('#') && href.length > 1 && isMeant(link)) return decoded(href.slice(1))
  }
  return undefined
}

/** A place in the heading, but for one that a table of contents leads back from. */
function ownAnchor(heading: Element): string | undefined {
  const holders = elementsOf(heading, ({ attribs }) => Boolean(attribs.id || attribs.name))
  for (const { attribs } of holders) if (attribs.role !== 'doc-backlink') return attribs.id || attribs.name
  return undefined
}

/** The section or division that begins with the heading. */
function wrapperAnchor(heading: Element): string | undefined {
  let element: Element = heading
  for (let levels = 0; levels < 2; levels++) {
    const { parent } = element
    if (!parent || !isTag(parent) || !/^(?:section|div|header|article)$/.test(parent.name)) return undefined
    if (parent.children.find(isSeen) !== element) return undefined
    if (parent.attribs.id) return parent.attribs.id
    element = parent
  }
  return undefined
}

/** `<a name="x"></a><h2>` and `<span id="x"></span><h2>`; where a `<p>` was left open, the end of that. */
function anchorBefore(heading: Element): string | undefined {
  let element = lastSeen(heading.prev)
  while (element?.name === 'p') element = lastSeen(element.children.at(-1) ?? null)
  if (!element || !/^(?:a|span)$/.test(element.name) || element.children.some(isSeen)) return undefined
  return element.attribs.id || element.attribs.name
}

function lastSeen(node: ChildNode | null): Element | undefined {
  let before: AnyNode | null = node
  while (before && isText(before) && before.data.trim() === '') before = before.prev
  return before && isTag(before) ? before : undefined
}

function isSeen(node: AnyNode): boolean {
  return isTag(node)
    ? node.name !== 'span' || node.children.length > 0
    : isText(node) && node.data.trim() !== ''
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
