import type { ArticleBlock, InlineText } from '../../contract/types.ts'
import { inlineTextOf } from '../markdown/markdown-inlines.ts'

/** What stands between two blocks. */
export const BLOCK_GAP = '\n\n'

/** Blocks as the plain text that is searched: paragraphs apart by a blank line, list items and table rows by line. */
export function plainText(blocks: ArticleBlock[]): string {
  return blocks.map(plainTextOfBlock).join(BLOCK_GAP)
}

export function plainTextOfBlock(block: ArticleBlock): string {
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
