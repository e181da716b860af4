import type { ArticleBlock } from '../../contract/types.ts'
import type { Article } from '../article.ts'
import { absoluteAddress } from '../pages/page-address.ts'
import { plainTextBlocks } from './plain-text-blocks.ts'

/** What is read in place: the blocks of the page, or those made from its plain text, with every link absolute. */
export function articleBlocks(article: Article, publicUrl: string): ArticleBlock[] {
  const blocks = article.blocks ?? plainTextBlocks(article)
  return JSON.parse(JSON.stringify(blocks), (key, value) =>
    key === 'href' ? absoluteAddress(value, publicUrl) : value,
  )
}
