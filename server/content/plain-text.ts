import type { ArticleBlock, InlineText } from '../contract/types.ts'
import { inlineTextOf } from './markdown-inlines.ts'

/** Blocks as the plain text that is searched: paragraphs apart by a blank line, list items and table rows by line. */
export function plainText(blocks: ArticleBlock[]): string {
  return blocks.map(textOf).join('\n\n')
}

function textOf(block: ArticleBlock): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'quote':
      return inlineTextOf(block.inlines)
    case 'list':
      return block.items.map((item) => `- ${inlineTextOf(item)}`).join('\n')
    case 'code':
      return block.text
    case 'table':
      return [block.header, ...block.rows].map(rowText).join('\n')
  }
}

function rowText(cells: InlineText[][]): string {
  return cells.map(inlineTextOf).join(' | ')
}
