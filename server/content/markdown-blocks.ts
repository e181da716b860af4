import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked'
import type { ArticleBlock, InlineText } from '../contract/types.ts'
import { htmlText } from './html-text.ts'
import { listBlocks } from './list-blocks.ts'
import { inlinesOf, inlineTextOf, type ResolveLink, textInline } from './markdown-inlines.ts'

/**
 * Markdown (with GitHub's tables and task lists) as blocks to read in place. Nothing of it is passed on as HTML.
 *
 * Errors: throws `RangeError` when quotes or lists are nested beyond what the parser's stack holds.
 */
export function markdownBlocks(markdown: string, resolveLink: ResolveLink): ArticleBlock[] {
  return Lexer.lex(markdown).flatMap((token) => blocksOf(token, resolveLink))
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
