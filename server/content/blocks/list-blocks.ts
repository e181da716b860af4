import type { ArticleBlock, InlineText } from '../../contract/types.ts'

export interface ListOfBlocks {
  ordered: boolean
  /** The number of the first item. */
  start: number
  items: ArticleBlock[][]
}

/**
 * A list's items hold inline text alone. What an item holds beside it (code, a table) stands between two parts of the
 * list, and an ordered list goes on counting behind it.
 */
export function listBlocks({ ordered, start: first, items }: ListOfBlocks): ArticleBlock[] {
  const blocks: ArticleBlock[] = []
  let part: InlineText[][] = []
  let start = first
  const closePart = () => {
    if (part.length > 0) {
      blocks.push({ type: 'list', ordered, ...(ordered && start !== 1 ? { start } : {}), items: part })
    }
    start += part.length
    part = []
  }
  for (const item of items) {
    const { inlines, blocksBeside } = splitItem(item)
    if (inlines.length > 0) part.push(inlines)
    if (blocksBeside.length === 0) continue
    closePart()
    for (const block of blocksBeside) blocks.push(block)
  }
  closePart()
  return blocks
}

/** Paragraphs and nested lists become lines of the item, until a block that cannot. */
function splitItem(item: ArticleBlock[]): { inlines: InlineText[]; blocksBeside: ArticleBlock[] } {
  const inlines: InlineText[] = []
  const blocksBeside: ArticleBlock[] = []
  for (const block of item) {
    const lines = blocksBeside.length === 0 ? blockLines(block) : null
    if (lines === null) blocksBeside.push(block)
    for (const line of lines ?? []) {
      if (inlines.length > 0) inlines.push({ text: '\n' })
      for (const inline of line) inlines.push(inline)
    }
  }
  return { inlines, blocksBeside }
}

/** A block as lines of inline text; null for one that would lose its shape. */
export function blockLines(block: ArticleBlock): InlineText[][] | null {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return [block.inlines]
    case 'list':
      return block.items.map((item, index) => [
        { text: block.ordered ? `${(block.start ?? 1) + index}. ` : '– ' },
        ...item,
      ])
    case 'code':
      return block.text.includes('\n') ? null : [[{ text: block.text, code: true }]]
    case 'table':
      return null
  }
}
