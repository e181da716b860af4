import { isTag, isText, type ParentNode } from 'domhandler'
import { isUnread } from '../html/html-inlines.ts'

/**
 * How many characters of text each element holds that are not part of a link: what tells a page's text from its menus.
 * White space counts for nothing.
 */
export function proseLengths(root: ParentNode): ReadonlyMap<ParentNode, number> {
  const lengths = new Map<ParentNode, number>()
  const measure = (node: ParentNode): number => {
    let length = 0
    for (const child of node.children) {
      if (isText(child)) length += child.data.replaceAll(/\s+/g, '').length
      else if (isTag(child) && !isUnread(child)) {
        const inside = measure(child)
        if (child.name !== 'a') length += inside
      }
    }
    lengths.set(node, length)
    return length
  }
  measure(root)
  return lengths
}
