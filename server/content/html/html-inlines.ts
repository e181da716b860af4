import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import type { InlineText } from '../../contract/types.ts'
import type { ResolveLink } from '../markdown/markdown-inlines.ts'
import { storableText } from '../pages/storable-text.ts'

export type InlineStyle = Omit<InlineText, 'text'>

const NO_STYLE: InlineStyle = {}
const MORE_STYLE = new Map<string, InlineStyle>([
  ['b', { strong: true }],
  ['strong', { strong: true }],
  ['i', { emphasis: true }],
  ['em', { emphasis: true }],
  ['cite', { emphasis: true }],
  ['dfn', { emphasis: true }],
  ['code', { code: true }],
  ['kbd', { code: true }],
  ['samp', { code: true }],
  ['tt', { code: true }],
])

/** Elements of which nothing is read: what they hold is not text, or not for reading. */
const UNREAD = new Set(
  'audio button canvas embed iframe map math noscript object script select style svg template textarea video'.split(
    ' ',
  ),
)

export function isUnread(node: AnyNode): boolean {
  return isTag(node) && UNREAD.has(node.name)
}

/**
 * What stands in a line, as runs of text. White space is folded as a browser folds it, `<br>` is a `\n`, an image is its
 * alternative text. Elements that are not known are let through: their text stays.
 */
export function inlinesOfHtml(
  nodes: AnyNode[],
  resolveLink: ResolveLink,
  style: InlineStyle = NO_STYLE,
): InlineText[] {
  return foldSpace(nodes.flatMap((node) => runsOf(node, style, resolveLink)))
}

/** What a child of `element` looks like. */
export function styleInside(element: Element, style: InlineStyle, resolveLink: ResolveLink): InlineStyle {
  const more = MORE_STYLE.get(element.name)
  if (more) return { ...style, ...more }
  if (element.name !== 'a') return style
  const href = resolveLink(element.attribs.href ?? '')
  return href === undefined ? style : { ...style, href }
}

function runsOf(node: AnyNode, style: InlineStyle, resolveLink: ResolveLink): InlineText[] {
  if (isText(node)) return [{ text: spacesOf(node.data), ...style }]
  if (!isTag(node) || isUnread(node)) return []
  switch (node.name) {
    case 'br':
      return [{ text: '\n' }]
    case 'img':
      return [{ text: spacesOf(node.attribs.alt ?? ''), ...style }]
    case 'input':
      return node.attribs.type === 'checkbox' ? [{ text: 'checked' in node.attribs ? '☑ ' : '☐ ' }] : []
    default: {
      const inside = styleInside(node, style, resolveLink)
      return node.children.flatMap((child) => runsOf(child, inside, resolveLink))
    }
  }
}

/** All white space as spaces; characters without width, which would part a word in two for a search, taken out. */
function spacesOf(text: string): string {
  return storableText(text)
    .normalize('NFC')
    .replaceAll(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replaceAll(/\s+/g, ' ')
}

/**
 * One space between two words, none at the ends of a line, and neighbours of one style as one run. The white space behind a
 * word waits until another word follows. Text is gathered in parts: to look at the end of a string that grows would copy it
 * each time.
 */
function foldSpace(runs: InlineText[]): InlineText[] {
  const folded: { style: InlineStyle; parts: string[] }[] = []
  let waiting: InlineText | null = null
  const add = ({ text, ...style }: InlineText) => {
    const last = folded.at(-1)
    if (last && isSameStyle(last.style, style)) last.parts.push(text)
    else folded.push({ style, parts: [text] })
  }
  for (const { text, ...style } of runs) {
    const isBegun = folded.length > 0
    if (text === '\n') {
      if (isBegun) waiting = { text }
      continue
    }
    const words = text.trim()
    if (isBegun && text.startsWith(' ')) waiting ??= { text: ' ', ...style }
    if (words === '') continue
    if (waiting) add(waiting)
    add({ text: words, ...style })
    waiting = text.endsWith(' ') ? { text: ' ', ...style } : null
  }
  return folded.map(({ style, parts }) => ({ text: parts.join(''), ...style }))
}

function isSameStyle(a: InlineStyle, b: InlineStyle): boolean {
  return a.href === b.href && a.code === b.code && a.strong === b.strong && a.emphasis === b.emphasis
}
