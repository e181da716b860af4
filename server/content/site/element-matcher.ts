import { type ChildNode, type Element, isTag, type ParentNode } from 'domhandler'

export type ElementMatcher = (element: Element) => boolean

const ONE_CLASS = /^\.[\w-]+$/
const PART = /([#.]?)([\w-]+)|\[([\w-]+)(?:=([^\]]+))?\]/gy

/**
 * Selectors apart by commas, each of one element: `tag`, `#id`, `.class`, `[name]`, `[name=value]` and what they make
 * together. Those of one class each, which are most, are looked for all at once.
 */
export function elementMatcher(selectors: string): ElementMatcher {
  const all = selectors.split(',').map((selector) => selector.trim())
  const classes = all.filter((selector) => ONE_CLASS.test(selector)).map((selector) => selector.slice(1))
  const others = all.filter((selector) => !ONE_CLASS.test(selector)).map(oneMatcher)
  const anyClass = classes.length === 0 ? null : new RegExp(`(?:^|\\s)(?:${classes.join('|')})(?:\\s|$)`)
  return (element) => {
    const stated = element.attribs.class
    if (anyClass && stated !== undefined && anyClass.test(stated)) return true
    return others.some((matches) => matches(element))
  }
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
 * The elements below `root` that match, in reading order. By a list of what is still to be seen: a generator for each level
 * would pass each element up through all of them.
 */
export function* elementsOf(root: ParentNode, matches: ElementMatcher): Generator<Element> {
  const waiting: ChildNode[] = root.children.toReversed()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isTag(node)) continue
    if (matches(node)) yield node
    for (let index = node.children.length - 1; index >= 0; index--)
      waiting.push(node.children[index] as ChildNode)
  }
}

export function firstElement(root: ParentNode, selectors: string): Element | undefined {
  return elementsOf(root, elementMatcher(selectors)).next().value ?? undefined
}
