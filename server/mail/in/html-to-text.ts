import { Parser } from 'htmlparser2'

/** Begin and end a line. */
const BLOCKS = new Set(
  'address article aside blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
)
/** An empty line stands before and after. */
const SPACED = new Set(['p', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ol', 'ul', 'pre', 'table'])
const SILENT = new Set(['head', 'script', 'style', 'template', 'title', 'noscript'])
/** A mail that nests deeper is no longer indented further. */
const MOST_QUOTES = 20

/** No mail program nests so deep; the parser's time grows with the square of the depth. */
const MOST_DEPTH = 1_000
const CHUNK_CHARACTERS = 16 * 1024

/**
 * The text of an HTML mail: blocks are lines, quotes begin with `>`, links keep their address. Of one that is nested as no
 * mail program does it, what stands between its tags.
 */
export function htmlToText(html: string): string {
  const lines = new TextLines()
  const links: { href: string; text: string }[] = []
  let silent = 0
  let preformatted = 0
  let depth = 0
  const parser = new Parser({
    onopentag(name, { href, alt }) {
      depth++
      if (SILENT.has(name)) silent++
      if (silent > 0) return
      if (name === 'br') lines.break()
      else if (BLOCKS.has(name)) lines.startBlock(SPACED.has(name))
      if (name === 'blockquote') lines.quote++
      if (name === 'pre') preformatted++
      if (name === 'li') lines.add('- ')
      if (name === 'td' || name === 'th') lines.add(' ')
      if (name === 'hr') lines.add('_'.repeat(32))
      if (name === 'img' && alt?.trim()) lines.add(`[${alt.trim()}]`)
      if (name === 'a') links.push({ href: href ?? '', text: '' })
    },
    ontext(text) {
      if (silent > 0) return
      const link = links.at(-1)
      if (link) link.text += text
      if (preformatted === 0) return lines.add(text.replace(/[ \t\r\n\f]+/g, ' '))
      for (const [index, line] of text.split('\n').entries()) {
        if (index > 0) lines.break()
        lines.add(line, true)
      }
    },
    onclosetag(name) {
      depth--
      if (SILENT.has(name)) silent = Math.max(0, silent - 1)
      if (silent > 0) return
      if (name === 'a') lines.add(linkAddress(links.pop()))
      if (name === 'pre') preformatted = Math.max(0, preformatted - 1)
      if (BLOCKS.has(name)) lines.startBlock(SPACED.has(name))
      if (name === 'blockquote') lines.quote = Math.max(0, lines.quote - 1)
    },
  })
  for (let at = 0; at < html.length; at += CHUNK_CHARACTERS) {
    parser.write(html.slice(at, at + CHUNK_CHARACTERS))
    if (depth > MOST_DEPTH) return withoutTags(html)
  }
  parser.end()
  return lines.toString()
}

function withoutTags(html: string): string {
  return html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Where a link leads, when its text does not say so already. */
function linkAddress(link: { href: string; text: string } | undefined): string {
  if (!link || !/^https?:\/\//i.test(link.href)) return ''
  return link.text.includes(link.href) ? '' : ` <${link.href}>`
}

class TextLines {
  quote = 0
  #lines: { quote: number; text: string }[] = []
  /** Of the line that is being written; joined once, for it may be very long. */
  #pieces: string[] = []

  add(text: string, asItIs = false): void {
    const isAfterBlank = this.#pieces.at(-1)?.endsWith(' ') ?? true
    const joined = !asItIs && isAfterBlank ? text.replace(/^ +/, '') : text
    if (joined !== '') this.#pieces.push(joined)
  }

  break(): void {
    this.#lines.push({ quote: Math.min(this.quote, MOST_QUOTES), text: this.#pieces.join('').trimEnd() })
    this.#pieces = []
  }

  startBlock(spaced: boolean): void {
    if (this.#pieces.length > 0) this.break()
    const last = this.#lines.at(-1)
    if (spaced && last && last.text !== '') this.break()
  }

  toString(): string {
    if (this.#pieces.length > 0) this.break()
    while (this.#lines.at(-1)?.text === '') this.#lines.pop()
    return this.#lines
      .map(({ quote, text }) => (quote > 0 ? `${'>'.repeat(quote)} ${text}`.trimEnd() : text))
      .join('\n')
      .replace(/\u00A0/g, ' ')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  }
}
