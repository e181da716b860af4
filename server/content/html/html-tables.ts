import { type AnyNode, type Element, isTag } from 'domhandler'
import type { ArticleBlock, InlineText } from '../../contract/types.ts'
import { blockLines } from '../blocks/list-blocks.ts'

/** A row's cells, and whether all of them name what stands below them. */
interface Row {
  cells: Element[]
  names: boolean
}

/** A table, or what its cells hold where it was only used to put code beside its line numbers. */
export function tableBlocks(table: Element, blocksOf: (cell: Element) => ArticleBlock[]): ArticleBlock[] {
  const rows = rowsOf(table.children)
  const [first] = rows
  if (!first) return []
  const contents = rows.map(({ cells }) => cells.map(blocksOf))
  if (isLayout(rows, contents)) return contents.flat(2)

  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const lines = contents.map((row) =>
    Array.from({ length: columns }, (_, column) => cellInlines(row[column] ?? [])),
  )
  const noNames = Array.from({ length: columns }, (): InlineText[] => [])
  const [header = noNames, ...others] = first.names ? lines : [noNames, ...lines]
  return [{ type: 'table', header, rows: others.filter((row) => row.some((cell) => cell.length > 0)) }]
}

function rowsOf(nodes: AnyNode[], inHead = false): Row[] {
  return nodes.flatMap((node): Row[] => {
    if (!isTag(node)) return []
    if (node.name !== 'tr')
      return /^t(head|body|foot)$/.test(node.name) ? rowsOf(node.children, node.name === 'thead') : []
    const cells = node.children.filter(
      (child): child is Element => isTag(child) && /^t[dh]$/.test(child.name),
    )
    return cells.length === 0 ? [] : [{ cells, names: inHead || cells.every((cell) => cell.name === 'th') }]
  })
}

function isLayout(rows: Row[], contents: ArticleBlock[][][]): boolean {
  if (rows.some(({ names }) => names)) return false
  const isOneColumn = rows.every(({ cells }) => cells.length === 1)
  return isOneColumn || contents.flat(2).some((block) => block.type === 'code' && block.text.includes('\n'))
}

/** A cell holds inline text alone: its blocks are lines of it. */
function cellInlines(blocks: ArticleBlock[]): InlineText[] {
  const lines = blocks.flatMap((block) => blockLines(block) ?? linesOfShaped(block))
  return lines.flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line]))
}

function linesOfShaped(block: ArticleBlock): InlineText[][] {
  if (block.type === 'code') return [[{ text: block.text, code: true }]]
  if (block.type !== 'table') return []
  return [block.header, ...block.rows].map((row) =>
    row.flatMap((cell, index) => (index === 0 ? cell : [{ text: ' | ' }, ...cell])),
  )
}
