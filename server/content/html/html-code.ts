import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import type { ArticleBlock } from '../../contract/types.ts'
import { storableText } from '../pages/storable-text.ts'
import { isUnread } from './html-inlines.ts'

const LINE_ELEMENT = /^(div|p|li|tr)$/
const LINE_CLASS = /(?:^|\s)(?:line|code-line|token-line|view-line)(?:\s|$)/
const LANGUAGE_CLASS = /(?:^|\s)(?:lang(?:uage)?-|highlight-(?:source-)?|brush:\s*)([a-z][\w+#.-]*)/i
const NO_LANGUAGE = new Set(['auto', 'none', 'nohighlight', 'plaintext', 'plain', 'text', 'txt'])
/** How far above `<pre>` highlighters put the language: farthest with a table that numbers the lines. */
const WRAPPERS = 6

/** A `<pre>` as a block of code, its lines as they are. */
export function codeBlocks(pre: Element): ArticleBlock[] {
  const text = codeText(pre.children)
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
  if (text === '') return []
  const language = languageOf(pre)
  return [{ type: 'code', text: storableText(text).normalize('NFC'), ...(language ? { language } : {}) }]
}

/** The text of code. Some highlighters make each line an element and leave the line feeds to the style sheet. */
function codeText(nodes: AnyNode[]): string {
  const parts: string[] = []
  /** A line element has ended, and what follows stands in the next line. */
  let lineEnded = false
  const endsInLineFeed = () => parts.at(-1)?.endsWith('\n') ?? true
  const append = (part: string) => {
    if (part === '') return
    if (lineEnded && !part.startsWith('\n')) parts.push('\n')
    lineEnded = false
    parts.push(part)
  }
  const read = (node: AnyNode) => {
    if (isText(node)) append(node.data.replaceAll(/\r\n?/g, '\n').replaceAll('\u00A0', ' '))
    if (!isTag(node) || isUnread(node)) return
    if (node.name === 'br') return append('\n')
    if (!isLine(node)) return node.children.forEach(read)
    if (lineEnded || !endsInLineFeed()) parts.push('\n')
    lineEnded = false
    node.children.forEach(read)
    lineEnded = !endsInLineFeed() || node.children.length === 0
  }
  nodes.forEach(read)
  return parts.join('')
}

function isLine(element: Element): boolean {
  return LINE_ELEMENT.test(element.name) || LINE_CLASS.test(element.attribs.class ?? '') || isVariant(element)
}

/** One of several `<code>` in a `<pre>`, of which the page shows the one that its reader chose. */
function isVariant(element: Element): boolean {
  const { name, parent } = element
  if (name !== 'code' || !parent || !isTag(parent) || parent.name !== 'pre') return false
  return parent.children.some((child) => child !== element && isTag(child) && child.name === 'code')
}

function languageOf(pre: Element): string | undefined {
  const code = pre.children.find((child): child is Element => isTag(child) && child.name === 'code')
  let element: Element | null = code ?? pre
  for (let above = code ? -1 : 0; element && above <= WRAPPERS; above++) {
    const { class: classes = '', 'data-lang': lang, 'data-language': language } = element.attribs
    const stated = (language ?? lang ?? LANGUAGE_CLASS.exec(classes)?.[1])?.toLowerCase()
    if (stated) return NO_LANGUAGE.has(stated) ? undefined : stated
    element = element.parent && isTag(element.parent) ? element.parent : null
  }
  return undefined
}
