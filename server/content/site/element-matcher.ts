import { type ChildNode, type Element, isTag, type ParentNode } from 'domhandler'

export type ElementMatcher = (element: Element) => boolean

const PART = /([#.]?)([\w-]+)|\[([\w-]+)(?:=([^\]]+))?\]/gy

/** Selectors apart by commas, each of one element: `tag`, `#id`, `.class`, `[name]`, `[name=value]` and what they make together. */
export function elementMatcher(selectors: string): ElementMatcher {
  const matchers = selectors.split(',').map((selector) => oneMatcher(selector.trim()))
  return (element) => matchers.some((matches) => matches(element))
}

function oneMatcher(selector: string): ElementMatcher {
  const parts = [...selector.matchAll(PART)].map(([, mark, name = '', attribute, value]): ElementMatcher => {
    if (attribute !== undefined) {
      return ({ attribs }) => (value === undefined ? attribute in attribs : attribs[attribute] === value)
    }
    if (mark === '#') return ({ attribs }) => attribs.id === name
    if (mark === '.') return (element) => classesOf(element).includes(name)
    return (element) => element.name === name
  })
  return (element) => parts.every((matches) => matches(element))
}

export function classesOf({ attribs }: Element): string[] {
  return attribs.class?.split(/\s+/) ?? []
}

/**
 * The elements below `root` that match, in reading order; not those inside another that matches, with `outermost`. By a
 * list of what is still to be seen: a generator for each level would pass each element up through all of them.
 */
export function* elementsOf(
  root: ParentNode,
  matches: ElementMatcher,
  { outermost = false } = {},
): Generator<Element> {
  const waiting: ChildNode[] = root.children.toReversed()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isTag(node)) continue
    const isMatch = matches(node)
    if (isMatch) yield node
    if (isMatch && outermost) continue
    for (let index = node.children.length - 1; index >= 0; index--)
      waiting.push(node.children[index] as ChildNode)
  }
}

export function firstElement(root: ParentNode, selectors: string): Element | undefined {
  return elementsOf(root, elementMatcher(selectors)).next().value ?? undefined
}
