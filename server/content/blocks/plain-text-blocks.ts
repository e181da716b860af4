import type { ArticleBlock, InlineText } from '../../contract/types.ts'
import type { Article } from '../article.ts'

/**
 * Blocks to read in place from an article that is plain text alone. A line that is one of the article's headings is a
 * heading; lines that begin with `- ` are a list; lines that look like code keep their breaks; addresses become links.
 */
export function plainTextBlocks({
  title,
  headings,
  body,
}: Pick<Article, 'title' | 'headings' | 'body'>): ArticleBlock[] {
  const headingLines = new Set(headings)
  const paragraphs = body
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').filter((line) => line.trim() !== ''))
  const blocks = paragraphs.flatMap((lines) => paragraphBlocks(lines, headingLines))
  return isTitle(blocks[0], title) ? blocks.slice(1) : blocks
}

function paragraphBlocks(lines: string[], headings: ReadonlySet<string>): ArticleBlock[] {
  const blocks: ArticleBlock[] = []
  let run: string[] = []
  const closeRun = () => {
    blocks.push(...runBlocks(run))
    run = []
  }
  for (const line of lines) {
    const heading = headingOf(line.trim(), headings)
    if (heading === null) {
      run.push(line)
    } else {
      closeRun()
      blocks.push({ type: 'heading', level: 2, inlines: [{ text: heading }] })
    }
  }
  closeRun()
  return blocks
}

/** `##` is what is left of a page that was turned into text carelessly. */
function headingOf(line: string, headings: ReadonlySet<string>): string | null {
  return headings.has(line) ? line : (/^#{2,6} (.+)$/.exec(line)?.[1] ?? null)
}

/** Lines between two headings or blank lines: code, perhaps behind a line that announces it, or list items and prose. */
function runBlocks(lines: string[]): ArticleBlock[] {
  const [first = '', ...rest] = lines
  const announces = first.endsWith(':') && !CODE_LINE.test(first)
  if (!announces && looksLikeCode(lines)) return [{ type: 'code', text: lines.join('\n') }]
  if (announces && looksLikeCode(rest)) {
    return [
      { type: 'paragraph', inlines: linked(first.trim()) },
      { type: 'code', text: rest.join('\n') },
    ]
  }
  return proseBlocks(lines.map((line) => line.trim()))
}

function proseBlocks(lines: string[]): ArticleBlock[] {
  const blocks: ArticleBlock[] = []
  let prose: string[] = []
  const closeProse = () => {
    if (prose.length > 0) blocks.push({ type: 'paragraph', inlines: linked(prose.join(' ')) })
    prose = []
  }
  for (const line of lines) {
    const item = /^[-*•]\s+(.+)$/.exec(line)?.[1]
    if (item !== undefined || !isWrapped(prose.at(-1))) closeProse()
    const last = blocks.at(-1)
    if (item === undefined) prose.push(line)
    else if (last?.type === 'list') last.items.push(linked(item))
    else blocks.push({ type: 'list', ordered: false, items: [linked(item)] })
  }
  closeProse()
  return blocks
}

/** Whether a line was broken by its width and goes on in the next, rather than ended by its author. */
function isWrapped(line: string | undefined): boolean {
  return line !== undefined && line.length >= 60 && !/[.!?:;…»”"')\]]$/.test(line)
}

const CODE_LINE =
  /[{}[\];\\]$|^[<{}[\])]|^[$>] |=>|^["\w-]+: .*,$|^(import|export|const|let|var|return|curl|npm|docker|GET|POST|PUT|DELETE)\b/

/** Mostly lines like code: shown with their breaks, which is right for most and does no harm to the others. */
function looksLikeCode(lines: string[]): boolean {
  const [first = ''] = lines
  if (lines.length === 1) return first.startsWith('$ ')
  return lines.filter((line) => CODE_LINE.test(line.trim())).length * 2 > lines.length
}

const ADDRESS = /https?:\/\/[^\s<>"'`|\\^{}]*[^\s<>"'`|\\^{}.,;:!?)\]]/g

function linked(text: string): InlineText[] {
  const inlines: InlineText[] = []
  let position = 0
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    if (!URL.canParse(address)) continue
    inlines.push({ text: text.slice(position, index) }, { text: address, href: new URL(address).href })
    position = index + address.length
  }
  inlines.push({ text: text.slice(position) })
  return inlines.filter((inline) => inline.text !== '')
}

function isTitle(block: ArticleBlock | undefined, title: string): boolean {
  if (block?.type !== 'paragraph' && block?.type !== 'heading') return false
  return block.inlines.map((inline) => inline.text).join('') === title
}
