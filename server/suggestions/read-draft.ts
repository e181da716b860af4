import type { ArticleQuery } from './article-search.ts'
import { pageWords } from './draft/page-words.ts'
import { sortLines } from './draft/sort-lines.ts'

/** What a person has written of a case so far, and where. */
export interface Draft {
  subject: string
  description: string
  /** Address of the page that the person is on; empty when it is not known. */
  page: string
}

/** The API takes less; whatever else calls is safe too. */
const LONGEST_DESCRIPTION = 100_000
/** Measured: a log's words, each once and no more of them, leave the right links where they are; with all of them they drown. */
const MOST_BACKGROUND_WORDS = 30
const LONGEST_WORD = 64
const LONGEST_TEXT = 200

const REPLY_PREFIX = /^(?:(?:re|fwd?|aw|wg|tr|sv|rv)\s?:\s+)+/i
const END_OF_SENTENCE = /[.!?…](?=\s|$)|[。！？؟]/u
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}_.-]+/u
const NUMBER = /^[\d.]+$/
const AROUND_WORD = /^[_.-]+|[_.-]+$/g
const SOMETHING_TO_FIND = /[\p{L}\p{N}]/u

/**
 * What a draft asks, apart from what was pasted into it. Prose and error messages are the description; the words of log
 * lines, stack frames, configuration, quoted mail and addresses are background; greetings, signatures, identifiers and
 * keys are left out. Without a subject the first sentence is the question; without a sentence, the first error message.
 */
export function readDraft({
  subject,
  description,
  page,
}: Draft): Pick<ArticleQuery, 'text' | 'description' | 'background'> {
  const { told, question, background } = sortLines(description.slice(0, LONGEST_DESCRIPTION).normalize('NFC'))
  const around = differentWords([...pageWords(page), ...background])
  const asked = subject.normalize('NFC').trimStart().replace(REPLY_PREFIX, '')
  if (SOMETHING_TO_FIND.test(asked)) return { text: asked, description: told.join('\n'), background: around }
  const { sentence, rest } = firstSentence(told[question] ?? '')
  return {
    text: sentence,
    description: told
      .map((line, at) => (at === question ? rest : line))
      .filter((line) => line !== '')
      .join('\n'),
    background: around,
  }
}

/** Each word once: a log says the same thing a hundred times. */
function differentWords(lines: readonly string[]): string {
  const words = new Set<string>()
  for (const line of lines)
    for (const written of line.split(BETWEEN_WORDS)) {
      if (words.size === MOST_BACKGROUND_WORDS) return [...words].join(' ')
      const word = written.replace(AROUND_WORD, '')
      if (word !== '' && word.length <= LONGEST_WORD && !NUMBER.test(word)) words.add(word)
    }
  return [...words].join(' ')
}

function firstSentence(line: string): { sentence: string; rest: string } {
  const end = END_OF_SENTENCE.exec(line.slice(0, LONGEST_TEXT))
  let length = end ? end.index + end[0].length : line.length
  if (length > LONGEST_TEXT) {
    const lastSpace = line.lastIndexOf(' ', LONGEST_TEXT)
    length = lastSpace > 0 ? lastSpace : LONGEST_TEXT
  }
  return { sentence: line.slice(0, length).trim(), rest: line.slice(length).trim() }
}
