import type { ArticleBlock } from '../../contract/types.ts'
import type { Article } from '../article.ts'
import { inlineTextOf } from '../markdown/markdown-inlines.ts'
import { withAnchor } from '../pages/page-address.ts'
import { BLOCK_GAP, plainTextOfBlock } from './plain-text.ts'

/** Deeper headings are too fine to be sent to. */
const DEEPEST_LEVEL = 4

/**
 * The parts of a page's plain text that begin at a heading with an anchor. `start` counts in `plainText(blocks)`.
 */
export function blockSections(
  blocks: ArticleBlock[],
  pageUrl: string,
  anchors: ReadonlyMap<ArticleBlock, string>,
): Article['sections'] {
  const sections: Article['sections'] = []
  let start = 0
  for (const block of blocks) {
    const anchor = anchors.get(block)
    if (block.type === 'heading' && block.level <= DEEPEST_LEVEL && anchor) {
      sections.push({ heading: inlineTextOf(block.inlines), url: withAnchor(pageUrl, anchor), start })
    }
    start += plainTextOfBlock(block).length + BLOCK_GAP.length
  }
  return sections
}
