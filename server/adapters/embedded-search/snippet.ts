import type { HighlightedText } from '../../contract/types.ts'
import { highlight, type Match, matchesAmong, type Worth } from './highlight.ts'
import type { TextWords } from './text-words.ts'

const LONGEST_SNIPPET = 200
/** A word that crosses the end is finished if it is no longer than this. */
const LONGEST_WORD_CUT = 40
/** What has to stand after a repeated title for it to be left out. */
const SHORTEST_REST = 20
const LONGEST_SOURCE = 40_000
const SENTENCE_END = /[.!?…]["'»)\]]*\s+|\n\s*/g

/** The part of a body that snippets are taken from: the rest of a giant page would cost more than it helps. */
export function snippetSource(body: string): string {
  if (body.length <= LONGEST_SOURCE) return body
  return body.slice(0, isHighSurrogate(body, LONGEST_SOURCE - 1) ? LONGEST_SOURCE - 1 : LONGEST_SOURCE)
}

export interface Snippet {
  text: HighlightedText
  /** Where in the body its first word of the query stands; null when it has none. */
  foundAt: number | null
}

/** The passage of `body` whose words are worth most, about `LONGEST_SNIPPET` characters, cut between words. */
export function snippetOf(body: string, title: string, words: TextWords, worth: Worth): Snippet {
  const first = afterTitle(body, title)
  const matches = matchesAmong(words, worth).filter((match) => match.start >= first)
  const best = bestPassage(matches)
  const start = best ? startBefore(body, first, best.start, best.end) : first
  const end = endAfter(body, start, best?.end ?? start)
  return { text: highlight(body, matches, start, end), foundAt: best?.start ?? null }
}

/** Many pages repeat their title as the first line, where a snippet would say it twice. */
function afterTitle(body: string, title: string): number {
  if (!body.startsWith(title)) return 0
  const start = body.slice(title.length).search(/[^\s.:#*-]/) + title.length
  return body.length - start > SHORTEST_REST ? start : 0
}

/** The stretch of matches, no longer than a snippet, whose different terms are worth most; the earliest of equals. */
function bestPassage(matches: readonly Match[]): { start: number; end: number } | null {
  let best: { start: number; end: number; worth: number } | null = null
  for (const [at, match] of matches.entries()) {
    const terms = new Map<string, number>()
    let end = match.end
    for (let next = at; next < matches.length; next++) {
      const other = matches[next] as Match
      if (other.end - match.start > LONGEST_SNIPPET) break
      terms.set(other.term, other.worth)
      end = Math.max(end, other.end)
    }
    let worth = 0
    for (const ofTerm of terms.values()) worth += ofTerm
    if (!best || worth > best.worth) best = { start: match.start, end, worth }
  }
  return best
}

/** Backs up to the start of the sentence if it fits, or else to a word's start, leaving room after the passage too. */
function startBefore(body: string, first: number, start: number, end: number): number {
  const room = Math.max(0, LONGEST_SNIPPET - (end - start))
  const earliest = Math.max(first, start - room)
  let sentence = earliest === first ? first : -1
  for (const stop of body.slice(earliest, start).matchAll(SENTENCE_END))
    sentence = earliest + stop.index + stop[0].length
  if (sentence >= 0) return sentence
  const nearby = Math.max(first, start - Math.floor(room / 2))
  const space = body.slice(nearby, start).search(/\s/)
  if (space < 0) return start
  return nearby + space + (/^\s+/.exec(body.slice(nearby + space, start))?.[0].length ?? 0)
}

function endAfter(body: string, start: number, atLeast: number): number {
  const furthest = Math.max(atLeast, start + LONGEST_SNIPPET)
  if (body.length <= furthest) return body.trimEnd().length
  for (let end = furthest; end >= atLeast && end > start; end--)
    if (/\s/.test(body.charAt(end))) return start + body.slice(start, end).trimEnd().length
  const wordEnd = body.slice(furthest, furthest + LONGEST_WORD_CUT).search(/\s/)
  if (wordEnd >= 0) return furthest + wordEnd
  return isHighSurrogate(body, furthest - 1) ? furthest - 1 : furthest
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdbff
}
