import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked'
import type { ArticleBlock, InlineText } from '../../contract/types.ts'
import { listBlocks } from '../blocks/list-blocks.ts'
import { htmlText } from '../html/html-text.ts'
import { HeadingSlugs } from './heading-slugs.ts'
import { inlinesOf, inlineTextOf, type ResolveLink, textInline } from './markdown-inlines.ts'

export interface MarkdownContent {
  blocks: ArticleBlock[]
  /** The anchor of each heading: the one that `{#id}` behind it states, or GitHub's. */
  anchors: ReadonlyMap<ArticleBlock, string>
}

/**
 * Markdown (with GitHub's tables and task lists) as blocks to read in place. Nothing of it is passed on as HTML.
 *
 * Errors: throws `RangeError` when quotes or lists are nested beyond what the parser's stack holds.
 */
export function markdownBlocks(markdown: string, resolveLink: ResolveLink): MarkdownContent {
  const blocks = Lexer.lex(markdown).flatMap((token) => blocksOf(token, resolveLink))
  const slugs = new HeadingSlugs()
  const anchors = new Map<ArticleBlock, string>()
  for (const block of blocks) {
    if (block.type === 'heading')
      anchors.set(block, takeStatedId(block) ?? slugs.next(inlineTextOf(block.inlines)))
  }
  return { blocks, anchors }
}

const STATED_ID = /^\{:?\s*#([\w:.-]+)[^}]*\}\s*$/

/** Takes `{#id}` off the end of a heading's text. */
function takeStatedId({ inlines }: Extract<ArticleBlock, { type: 'heading' }>): string | undefined {
  const last = inlines.at(-1)
  if (!last || last.code) return undefined
  const start = last.text.lastIndexOf('{')
  const text = last.text.slice(0, Math.max(0, start)).trimEnd()
  const stated = start === -1 ? null : STATED_ID.exec(last.text.slice(start))
  if (!stated || (text === '' && inlines.length === 1)) return undefined
  if (text === '') inlines.pop()
  else last.text = text
  return stated[1]
}

function blocksOf(anyToken: Token, resolveLink: ResolveLink): ArticleBlock[] {
  const token = anyToken as MarkedToken
  switch (token.type) {
    case 'heading': {
      const inlines = inlinesOf(token.tokens, resolveLink)
      return inlines.length > 0 ? [{ type: 'heading', level: token.depth, inlines }] : []
    }
    case 'paragraph':
    case 'text':
      return paragraph(inlinesOf(token.tokens ?? [token], resolveLink))
    case 'blockquote':
      return token.tokens.flatMap((inner) => blocksOf(inner, resolveLink)).map(quoted)
    case 'code':
      return [{ type: 'code', text: token.text, ...languageOf(token.lang) }]
    case 'list':
      return listBlocks({
        ordered: token.ordered,
        start: token.start === '' ? 1 : token.start,
        items: token.items.map((item) => itemBlocks(item, resolveLink)),
      })
    case 'table':
      return [tableBlock(token, resolveLink)]
    case 'html':
      return htmlBlocks(token)
    default:
      return []
  }
}

function paragraph(inlines: InlineText[]): ArticleBlock[] {
  return inlines.length > 0 ? [{ type: 'paragraph', inlines }] : []
}

function quoted(block: ArticleBlock): ArticleBlock {
  return block.type === 'paragraph' ? { type: 'quote', inlines: block.inlines } : block
}

function languageOf(infoString: string | undefined): { language?: string } {
  const language = infoString?.trim().split(/[\s{,]/, 1)[0]
  return language ? { language } : {}
}

function tableBlock(table: Tokens.Table, resolveLink: ResolveLink): ArticleBlock {
  const cells = (row: Tokens.TableCell[]) => row.map((cell) => inlinesOf(cell.tokens, resolveLink))
  return { type: 'table', header: cells(table.header), rows: table.rows.map(cells) }
}

function htmlBlocks(token: Tokens.HTML | Tokens.Tag): ArticleBlock[] {
  if (/^\s*<pre\b/i.test(token.text)) {
    const text = htmlText(token.text).replaceAll(/^\n+|\s+$/g, '')
    return text === '' ? [] : [{ type: 'code', text }]
  }
  const lines = htmlText(token.text).split('\n')
  return lines.flatMap((line) => paragraph(textInline(line.replaceAll(/\s+/g, ' '))))
}

function itemBlocks(item: Tokens.ListItem, resolveLink: ResolveLink): ArticleBlock[] {
  const blocks: ArticleBlock[] = []
  // A tight item's text comes in several tokens (a checkbox, then the text): they are one paragraph.
  let tight: Token[] = []
  const closeTight = () => {
    blocks.push(...paragraph(inlinesOf(tight, resolveLink)))
    tight = []
  }
  for (const token of item.tokens) {
    if (token.type === 'text' || token.type === 'checkbox') {
      tight.push(token)
      continue
    }
    closeTight()
    blocks.push(...blocksOf(token, resolveLink))
  }
  closeTight()
  return blocks
}

/** The text of each heading, in order. */
export function headingsOf(blocks: ArticleBlock[]): string[] {
  return blocks.flatMap((block) => (block.type === 'heading' ? [inlineTextOf(block.inlines)] : []))
}
