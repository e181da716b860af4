import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import type { ArticleBlock } from '../../contract/types.ts'
import { listBlocks } from '../blocks/list-blocks.ts'
import type { ResolveLink } from '../markdown/markdown-inlines.ts'
import { codeBlocks } from './html-code.ts'
import { type InlineStyle, inlinesOfHtml, isUnread, styleInside } from './html-inlines.ts'
import { tableBlocks } from './html-tables.ts'

const BLOCK_ELEMENTS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td ' +
    'tfoot th thead tr ul'
  ).split(' '),
)

interface Reading {
  resolveLink: ResolveLink
  headingElements: Map<ArticleBlock, Element> | undefined
  /** Elements with a block somewhere inside, which therefore are no part of a line. */
  blockHolders: ReadonlySet<AnyNode>
}

/**
 * A tree of HTML as blocks to read in place. Nothing of it is passed on as HTML, scripts and the like are not read.
 * `headingElements` is filled with the element that each heading block came from.
 *
 * The tree's depth must be bounded (`parseHtml`): it is read by recursion.
 */
export function htmlBlocks(
  nodes: AnyNode[],
  resolveLink: ResolveLink,
  headingElements?: Map<ArticleBlock, Element>,
): ArticleBlock[] {
  const blockHolders = new Set<AnyNode>()
  for (const node of nodes) holdsBlock(node, blockHolders)
  return flow(nodes, {}, { resolveLink, headingElements, blockHolders })
}

function holdsBlock(node: AnyNode, holders: Set<AnyNode>): boolean {
  if (!isTag(node) || isUnread(node)) return false
  let inside = false
  for (const child of node.children) if (holdsBlock(child, holders)) inside = true
  if (inside) holders.add(node)
  return inside || BLOCK_ELEMENTS.has(node.name)
}

/** Blocks and lines as they follow each other: text beside a block is a paragraph of its own. */
function flow(nodes: AnyNode[], style: InlineStyle, reading: Reading): ArticleBlock[] {
  const blocks: ArticleBlock[] = []
  let line: AnyNode[] = []
  // One by one: a list of arguments as long as a giant page would not fit the stack.
  const add = (more: ArticleBlock[]) => {
    for (const block of more) blocks.push(block)
  }
  const closeLine = () => {
    add(paragraph(line, style, reading))
    line = []
  }
  for (const node of nodes) {
    if (isTag(node) && (BLOCK_ELEMENTS.has(node.name) || reading.blockHolders.has(node))) {
      closeLine()
      add(blocksOf(node, style, reading))
    } else if (isTag(node) || isText(node)) {
      line.push(node)
    }
  }
  closeLine()
  return blocks
}

function paragraph(nodes: AnyNode[], style: InlineStyle, { resolveLink }: Reading): ArticleBlock[] {
  const inlines = inlinesOfHtml(nodes, resolveLink, style)
  return inlines.length > 0 ? [{ type: 'paragraph', inlines }] : []
}

function blocksOf(element: Element, style: InlineStyle, reading: Reading): ArticleBlock[] {
  if (isUnread(element)) return []
  switch (element.name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return heading(element, style, reading)
    case 'pre':
      return codeBlocks(element)
    case 'blockquote':
      return flow(element.children, style, reading).map(quoted)
    case 'ul':
    case 'ol':
    case 'menu':
      return listBlocks({
        ordered: element.name === 'ol',
        start: Number.parseInt(element.attribs.start ?? '', 10) || 1,
        items: itemsOf(element, style, reading),
      })
    case 'dt':
    case 'summary':
      return flow(element.children, { ...style, strong: true }, reading)
    case 'table':
      return tableBlocks(element, (cell) => flow(cell.children, style, reading))
    default:
      return flow(element.children, styleInside(element, style, reading.resolveLink), reading)
  }
}

function heading(element: Element, style: InlineStyle, reading: Reading): ArticleBlock[] {
  const inlines = inlinesOfHtml(element.children, reading.resolveLink, style)
  if (inlines.length === 0) return []
  const block: ArticleBlock = { type: 'heading', level: Number(element.name.charAt(1)), inlines }
  reading.headingElements?.set(block, element)
  return [block]
}

function quoted(block: ArticleBlock): ArticleBlock {
  return block.type === 'paragraph' ? { type: 'quote', inlines: block.inlines } : block
}

/** What stands in a list beside its items belongs, in what people write, to the item before. */
function itemsOf(list: Element, style: InlineStyle, reading: Reading): ArticleBlock[][] {
  const items: AnyNode[][] = []
  for (const child of list.children) {
    if (isTag(child) && child.name === 'li') items.push([...child.children])
    else if (isTag(child) || (isText(child) && child.data.trim() !== '')) {
      if (items.length === 0) items.push([])
      items.at(-1)?.push(child)
    }
  }
  return items.map((nodes) => flow(nodes, style, reading))
}
