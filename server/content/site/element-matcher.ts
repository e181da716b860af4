import { type Element, isTag, type ParentNode } from 'domhandler'

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

/** The elements below `root` that match, in reading order; not those inside another that matches, with `outermost`. */
export function* elementsOf(
  root: ParentNode,
  matches: ElementMatcher,
  { outermost = false } = {},
): Generator<Element> {
  for (const child of root.children) {
    if (!isTag(child)) continue
    const isMatch = matches(child)
    if (isMatch) yield child
    if (!isMatch || !outermost) yield* elementsOf(child, matches, { outermost })
  }
}

export function firstElement(root: ParentNode, selectors: string): Element | undefined {
  return elementsOf(root, elementMatcher(selectors)).next().value ?? undefined
}
