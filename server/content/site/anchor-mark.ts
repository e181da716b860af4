import { type Element, isTag, isText, type ParentNode } from 'domhandler'
import { textContent } from 'domutils'

const MARK = /^[\s#¶§🔗⚓∞\u200B\u00A0\uF0C1]*$/u
const MARK_CLASS =
  /(?:^|[\s_-])(?:headerlink|header-anchor|hash-link|heading-anchor|anchor-link|anchorjs-link)(?:\s|$)/

/** `¶` and the like, or words such as "Link to this heading", beside a heading. A link around its own words is none. */
export function isAnchorMark(link: Element): boolean {
  const { class: classes = '', href = '' } = link.attribs
  const text = textContent(link).trim()
  if (MARK_CLASS.test(classes)) return MARK.test(text) || hasTextBeside(headingAround(link), link)
  const hasPicture = link.children.some((child) => isTag(child) && child.name === 'img')
  return href.startsWith('#') && MARK.test(text) && !hasPicture
}

function headingAround(link: Element): Element {
  let element = link
  while (!/^h[1-6]$/.test(element.name)) {
    if (!element.parent || !isTag(element.parent)) return element
    element = element.parent
  }
  return element
}

/** Looks no farther than to the first word. */
function hasTextBeside(node: ParentNode, link: Element): boolean {
  return node.children.some((child) => {
    if (child === link) return false
    return isTag(child) ? hasTextBeside(child, link) : isText(child) && !MARK.test(child.data)
  })
}
