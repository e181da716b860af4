import type { HighlightedText } from '../../contract/types.ts'
import type { QueryWords } from './query-words.ts'
import { stemOf } from './stem.ts'
import { wordsOf } from './words.ts'

/** A place in a text that the query found. */
export interface Match {
  start: number
  end: number
  term: string
  worth: number
}

/** What a half-typed word's completions are worth when they are too many to be among the query's terms. */
const COMPLETION_WORTH = 1

/** The query's words in `text`, in reading order. */
export function matchesIn(text: string, lang: string, query: QueryWords): Match[] {
  const matches: Match[] = []
  for (const word of wordsOf(text)) {
    const term = stemOf(word, lang)
    const worth = query.worth.get(term)
    const completes = query.prefix !== '' && word.folded.startsWith(query.prefix)
    if (worth === undefined && !completes) continue
    matches.push({ start: word.start, end: word.end, term, worth: worth ?? COMPLETION_WORTH })
  }
  // A compound comes after its parts, and is marked as one.
  return matches.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** `text` from `start` to `end` in runs; joined they are exactly that part. */
export function highlight(
  text: string,
  matches: readonly Match[],
  start = 0,
  end = text.length,
): HighlightedText {
  const runs: HighlightedText = []
  const push = (to: number, match: boolean) => {
    const run = text.slice(at, to)
    const last = runs.at(-1)
    if (run === '') return
    if (last && last.match === match) last.text += run
    else runs.push({ text: run, match })
    at = to
  }
  let at = start
  for (const match of matches) {
    if (match.end <= at || match.end > end) continue
    if (match.start > at) push(match.start, false)
    push(match.end, true)
  }
  push(end, false)
  return runs
}
