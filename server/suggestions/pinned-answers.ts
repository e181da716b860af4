import { fold } from '../language/fold.ts'
import type { PinnedAnswers } from '../sites/site.ts'

export interface PinnedFor {
  /** The question as typed, or the draft's subject. */
  text: string
  /** The last word may be half typed. */
  asYouType: boolean
  /** Address of the page that the person is on; empty when it is not known. */
  page: string
}

/** A half-typed word of fewer letters may become too many words. */
const SHORTEST_START = 3
const WORD = /[\p{L}\p{N}]+/gu

/**
 * The articles that a site's owner has pinned to this page or question, ids or addresses, in the order of the rules. A rule
 * holds when all that it states does: the page's address fits its pattern, the question has all of its words.
 */
export function pinnedAnswers(rules: readonly PinnedAnswers[], asked: PinnedFor): string[] {
  const words = wordsOf(asked.text)
  const start = asked.asYouType && /[\p{L}\p{N}]$/u.test(asked.text) ? words.at(-1) : undefined
  const holds = ({ page, query }: PinnedAnswers) =>
    (page === undefined || isOnPage(page, asked.page)) &&
    (query === undefined || hasWords(wordsOf(query), words, start))
  return [...new Set(rules.filter(holds).flatMap(({ articles }) => articles))]
}

function hasWords(wanted: readonly string[], words: readonly string[], start: string | undefined): boolean {
  const isStarted = (word: string) =>
    start !== undefined && start.length >= SHORTEST_START && word.startsWith(start)
  return wanted.length > 0 && wanted.every((word) => words.includes(word) || isStarted(word))
}

/** `*` stands for any run of characters, `/billing/*` for `/billing` too; a pattern that starts with `/` is of the path alone. */
function isOnPage(pattern: string, page: string): boolean {
  if (!URL.canParse(page, 'http://page.invalid')) return false
  const { origin, pathname } = new URL(page, 'http://page.invalid')
  const address = pattern.startsWith('/') ? pathname : origin + pathname
  return (
    matchesGlob(address, pattern) || (pattern.endsWith('/*') && matchesGlob(address, pattern.slice(0, -2)))
  )
}

/** In time bounded by the lengths, whatever the pattern: a regular expression of many `.*` is not. */
function matchesGlob(text: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  if (!text.startsWith(first)) return false
  const last = rest.pop()
  if (last === undefined) return text === first
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}

function wordsOf(text: string): string[] {
  return fold(text).match(WORD) ?? []
}
