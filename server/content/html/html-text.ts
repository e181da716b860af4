import { decodeCharacterReferences } from './character-references.ts'

const TAG = /<(\/?[a-z][a-z0-9-]*|[!?])[^<>]*>/iy
const BLOCK_TAG =
  /^\/?(address|article|aside|blockquote|br|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|td|th|tr|ul)$/i
const UNREAD_ELEMENT = /^(script|style|template)$/i

/**
 * The text that HTML would show: tags taken off, character references resolved, each block on a line of its own.
 * What comes out is text: it may contain `<`, and must be shown as text. Takes time in proportion to the length.
 */
export function htmlText(html: string): string {
  let text = ''
  let position = 0
  for (;;) {
    const tagStart = html.indexOf('<', position)
    if (tagStart === -1) return decodeCharacterReferences(text + html.slice(position))
    text += html.slice(position, tagStart)
    const { replacement, end } = skipMarkup(html, tagStart)
    text += replacement
    position = end
  }
}

/** What stands at a `<`, and where the text goes on. */
function skipMarkup(html: string, start: number): { replacement: string; end: number } {
  if (html.startsWith('<!--', start)) return { replacement: '', end: endOf(/-->/g, html, start) }
  TAG.lastIndex = start
  const tag = TAG.exec(html)
  const name = tag?.[1]
  if (name === undefined) return { replacement: '<', end: start + 1 }
  if (UNREAD_ELEMENT.test(name)) {
    return { replacement: '', end: endOf(new RegExp(`</${name}[^>]*>`, 'gi'), html, TAG.lastIndex) }
  }
  return { replacement: BLOCK_TAG.test(name) ? '\n' : '', end: TAG.lastIndex }
}

/** Where the next match ends; the end of the text when there is none. */
function endOf(mark: RegExp, text: string, from: number): number {
  mark.lastIndex = from
  return mark.test(text) ? mark.lastIndex : text.length
}
