import { type AnyNode, type Element, isTag, isText, type ParentNode } from 'domhandler'
import { elementsOf } from './element-matcher.ts'

/** Places in the page that its headings can be linked by, without the `#`. Taken before anchor marks are removed. */
export function headingAnchors(root: ParentNode): Map<Element, string> {
  const anchors = new Map<Element, string>()
  for (const heading of elementsOf(root, ({ name }) => /^h[1-6]$/.test(name))) {
    const anchor =
      heading.attribs.id || markedAnchor(heading) || wrapperAnchor(heading) || anchorBefore(heading)
    if (anchor) anchors.set(heading, anchor)
  }
  return anchors
}

/** The mark beside a heading leads to it; an `id` or `name` in it is a place that it can be. */
function markedAnchor(heading: Element): string | undefined {
  for (const { attribs } of elementsOf(heading, ({ name }) => name === 'a')) {
    if (attribs.href?.startsWith('#') && attribs.href.length > 1) return decoded(attribs.href.slice(1))
  }
  for (const { attribs } of elementsOf(heading, ({ attribs }) => Boolean(attribs.id || attribs.name))) {
    return attribs.id || attribs.name
  }
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

/** `<a name="x"></a><h2>` and `<span id="x"></span><h2>`. */
function anchorBefore(heading: Element): string | undefined {
  let before: AnyNode | null = heading.prev
  while (before && isText(before) && before.data.trim() === '') before = before.prev
  if (!before || !isTag(before) || !/^(?:a|span|p)$/.test(before.name) || before.children.some(isText))
    return undefined
  const holder = [before, ...elementsOf(before, () => true)].find(({ attribs }) => attribs.id || attribs.name)
  return holder && (holder.attribs.id || holder.attribs.name)
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
