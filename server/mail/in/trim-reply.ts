import { attributionStart, isHeaderBlock, isOriginalMessageLine } from './quote-marks.ts'
import { signatureStart } from './signature-start.ts'

/** Signatures and quotes above one another; no mail of people has more, and a made-up one must not cost time. */
const MOST_LAYERS = 5

export interface TrimmedReply {
  text: string
  /** Something stands in the original that does not stand here. */
  trimmed: boolean
}

/** People who answer within an unmarked quote (as Outlook makes them) usually say so above it. */
const ANSWERS_STAND_BELOW =
  /\b(see|answers?|comments?|replies|reply)\b.{0,30}\b(below|inline|in[- ]line)\b|\b(in ?line|in (red|blue|green|bold))\b|ci-dessous|ci-après|dans le texte|en (rouge|bleu|vert|gras)\b|siehe unten|unten im text|in (rot|blau|grün)\b|más abajo|en rojo|en azul|qui sotto|in rosso|abaixo|hieronder/iu

/**
 * A reply without what mail clients add to it: the mail that it answers, quoted, and the signature. For display only; the
 * original is kept.
 *
 * Only what stands at the end is taken away (or at the very top, where all of the answer stands below the quote), so
 * nothing that a person wrote above a quote is lost. Quotes with answers between them stay, for they give the answers
 * their sense. A reply of which nothing would be left stays as it is.
 *
 * `markers` stand at the top of the mails that are answered: what is below one is a quote, however it is quoted.
 */
export function trimReply(text: string, markers: readonly string[] = []): TrimmedReply {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const whole = lines.join('\n').trim()
  const kept = lines.slice(endOfQuoteAbove(lines), endOfReply(lines, markers))
  const reply = kept.join('\n').replace(/^\n+/, '').trimEnd()
  if (reply.trim() === '') return { text: whole, trimmed: false }
  return { text: reply, trimmed: reply.trim() !== whole }
}

/** A mail without the signature at its end; what it quotes stays. */
export function trimSignature(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').trimEnd().split('\n')
  const kept = lines.slice(0, signatureStart(lines, lines.length)).join('\n').trim()
  return kept === '' ? text.trim() : kept
}

/** The number of lines from the top that are the reply. */
function endOfReply(lines: string[], markers: readonly string[]): number {
  let end = lines.length
  // A signature can stand above a quote and below it, and a quote can end in one that is quoted.
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const before = end
    end = withoutBlankEnd(lines, end)
    end = signatureStart(lines, end)
    end = quoteStart(lines, withoutBlankEnd(lines, end), markers)
    if (end === before) break
  }
  return end
}

function quoteStart(lines: string[], end: number, markers: readonly string[]): number {
  const unmarked = unmarkedQuoteStart(lines, end, markers)
  if (unmarked !== null) return unmarked
  let start = end
  while (start > 0 && (isQuoted(lines[start - 1]) || isBlank(lines[start - 1]))) start--
  if (!lines.slice(start, end).some(isQuoted)) return end
  return attributionStart(lines, start) ?? start
}

/** Where a quote begins that runs to the end without a mark on its lines. */
function unmarkedQuoteStart(lines: string[], end: number, markers: readonly string[]): number | null {
  for (let index = 0; index < end; index++) {
    const start = unmarkedStartAt(lines, index, end, markers)
    if (start === null) continue
    const above = lines.slice(0, start)
    return above.every(isBlank) || ANSWERS_STAND_BELOW.test(above.join('\n')) ? null : start
  }
  return null
}

function unmarkedStartAt(
  lines: string[],
  index: number,
  end: number,
  markers: readonly string[],
): number | null {
  const line = lines[index] ?? ''
  if (!isQuoted(line) && markers.some((marker) => line.includes(marker))) {
    return attributionStart(lines, index) ?? index
  }
  if (isOriginalMessageLine(line)) return index
  if (isHeaderBlock(lines, index)) return index > 0 && isRule(lines[index - 1]) ? index - 1 : index
  // An attribution with an address in it is a mail client's; marked lines below it are looked at line by line instead.
  const start = attributionStart(lines, index + 1, 'with_address')
  if (start === null) return null
  const below = lines.slice(index + 1, end).filter((text) => !isBlank(text))
  return below.length === 0 || below.some(isQuoted) ? null : start
}

/** Where the answer begins when all of it stands below the quote and the line that introduces it; 0 otherwise. */
function endOfQuoteAbove(lines: string[]): number {
  const first = lines.findIndex(isQuoted)
  if (first < 0) return 0
  const introduced = attributionStart(lines, first)
  if (introduced === null || !lines.slice(0, introduced).every(isBlank)) return 0
  let end = first
  while (end < lines.length && (isQuoted(lines[end]) || isBlank(lines[end]))) end++
  const below = lines.slice(end)
  return below.some(isQuoted) || below.every(isBlank) ? 0 : end
}

function withoutBlankEnd(lines: string[], end: number): number {
  let last = end
  while (last > 0 && isBlank(lines[last - 1])) last--
  return last
}

function isQuoted(line: string | undefined): boolean {
  return line !== undefined && /^\s{0,2}>/.test(line)
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === ''
}

function isRule(line: string | undefined): boolean {
  return line !== undefined && /^\s*[_-]{10,}\s*$/.test(line)
}
