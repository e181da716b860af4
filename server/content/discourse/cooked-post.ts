import { type ChildNode, isTag } from 'domhandler'
import type { ArticleBlock } from '../../contract/types.ts'
import { htmlBlocks } from '../html/html-blocks.ts'
import { parseHtml } from '../html/html-tree.ts'
import { resolveAddress } from '../pages/page-address.ts'
import { hasClass, tidyCooked } from './tidy-cooked.ts'

export interface CookedPost {
  /** What is read in place. */
  blocks: ArticleBlock[]
  /** The same without what was said elsewhere: quotes of other posts. What is searched. */
  ownBlocks: ArticleBlock[]
  /** The addresses linked in the post's own words, absolute, each once. */
  links: string[]
}

/**
 * The HTML that Discourse makes of a post ("cooked"), as blocks. Avatars, controls and counters of the page are left out;
 * previews of linked pages become the link, pictures a link to the picture, emoji their character.
 *
 * `pageUrl` is where relative addresses start from. Takes time in proportion to the length.
 */
export function readCookedPost(cooked: string, pageUrl: string): CookedPost {
  const document = parseHtml(cooked)
  tidyCooked(document)
  const resolve = (href: string) => resolveAddress(href, pageUrl)
  const blocks = htmlBlocks(document.children, resolve)
  const hadQuotes = cutQuotes(document)
  const links = new Set<string>()
  collectLinks(document.children, resolve, links)
  return {
    blocks,
    ownBlocks: hadQuotes ? htmlBlocks(document.children, resolve) : blocks,
    links: [...links],
  }
}

/** Takes the quotes of posts out of a tree; false when there was none. */
function cutQuotes(parent: { children: ChildNode[] }): boolean {
  const kept = parent.children.filter((node) => !isQuoteOfPost(node))
  let found = kept.length < parent.children.length
  if (found) parent.children = kept
  for (const node of kept) if (isTag(node) && cutQuotes(node)) found = true
  return found
}

function isQuoteOfPost(node: ChildNode): boolean {
  return isTag(node) && node.name === 'aside' && hasClass(node, 'quote')
}

function collectLinks(
  nodes: ChildNode[],
  resolve: (href: string) => string | undefined,
  links: Set<string>,
): void {
  for (const node of nodes) {
    if (!isTag(node)) continue
    const target = node.name === 'a' ? resolve(node.attribs.href ?? '') : undefined
    if (target !== undefined) links.add(target)
    collectLinks(node.children, resolve, links)
  }
}
