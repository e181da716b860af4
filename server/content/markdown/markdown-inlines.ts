import type { MarkedToken, Token } from 'marked'
import type { InlineText } from '../../contract/types.ts'
import { decodeCharacterReferences } from '../html/character-references.ts'

/** The address that a link of the page leads to; undefined for one that is not to be followed. */
export type ResolveLink = (href: string) => string | undefined

type Style = Omit<InlineText, 'text'>

/**
 * Inline Markdown as runs of text. A `\n` in a run is a line break that the page asks for; soft breaks are spaces.
 * HTML tags are left out, their text stays. Images are their alternative text, linked to the picture.
 */
export function inlinesOf(tokens: Token[] | undefined, resolveLink: ResolveLink): InlineText[] {
  return trimInlines(joinRuns((tokens ?? []).flatMap((token) => runsOf(token, {}, resolveLink))))
}

export function textInline(text: string): InlineText[] {
  return trimInlines([{ text }])
}

export function inlineTextOf(inlines: InlineText[]): string {
  return inlines.map((inline) => inline.text).join('')
}

function runsOf(anyToken: Token, style: Style, resolveLink: ResolveLink): InlineText[] {
  // marked's own tokens; `Generic` ones come only from extensions, and none is in use.
  const token = anyToken as MarkedToken
  const inside = (tokens: Token[], more: Style = {}) =>
    tokens.flatMap((inner) => runsOf(inner, { ...style, ...more }, resolveLink))
  const run = (text: string, more: Style = {}): InlineText[] => [{ text, ...style, ...more }]

  switch (token.type) {
    case 'text':
      return token.tokens ? inside(token.tokens) : run(flow(decodeCharacterReferences(token.text)))
    case 'escape':
      return run(token.text)
    case 'codespan':
      return run(token.text, { code: true })
    case 'strong':
      return inside(token.tokens, { strong: true })
    case 'em':
      return inside(token.tokens, { emphasis: true })
    case 'del':
    case 'paragraph':
    case 'heading':
      return inside(token.tokens)
    case 'br':
      return run('\n')
    case 'html':
      return /^<br\b/i.test(token.text) ? run('\n') : []
    case 'checkbox':
      return run(token.checked ? '☑ ' : '☐ ')
    case 'link':
      return inside(token.tokens, linkTo(token.href, resolveLink))
    case 'image':
      return run(
        flow(decodeCharacterReferences(token.text)),
        style.href ? {} : linkTo(token.href, resolveLink),
      )
    default:
      return []
  }
}

function linkTo(href: string, resolveLink: ResolveLink): Style {
  const target = resolveLink(decodeCharacterReferences(href))
  return target === undefined ? {} : { href: target }
}

function flow(text: string): string {
  return text.replaceAll(/[ \t]*\n[ \t]*/g, ' ')
}

function joinRuns(runs: InlineText[]): InlineText[] {
  const joined: InlineText[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && isSameStyle(last, run)) last.text += run.text
    else if (run.text !== '') joined.push({ ...run })
  }
  return joined
}

function isSameStyle(a: InlineText, b: InlineText): boolean {
  return a.href === b.href && a.code === b.code && a.strong === b.strong && a.emphasis === b.emphasis
}

function trimInlines(inlines: InlineText[]): InlineText[] {
  const first = inlines.at(0)
  if (first && !first.code) first.text = first.text.trimStart()
  const last = inlines.at(-1)
  if (last && !last.code) last.text = last.text.trimEnd()
  return inlines.filter((inline) => inline.text !== '')
}
