import { AUDIENCES } from '../contract/vocabulary.ts'
import type { SuggestionRequest } from '../suggestions/suggest-links.ts'
import type { TimedSuggest } from './ask-again.ts'
import { DEPTH } from './figures.ts'
import { withOneTypo } from './one-typo.ts'
import type { Question } from './questions.ts'
import { seedFor } from './seeded-random.ts'
import { typedShare } from './typed-share.ts'

/** How the questions are put. */
export interface Manner {
  /** While it is typed: `text` alone, its last word perhaps half typed. Otherwise the whole draft. */
  asYouType: boolean
  /** Share of `text` that is typed, above 0 and up to 1. */
  typed: number
  /** With one typo in `text`. */
  typos: boolean
}

/** Ids of what was suggested, best first in its lane. */
export interface Answer {
  question: Question
  documentation: string[]
  community: string[]
  /** The engine answered in part or not at all. */
  degraded: boolean
  /** How long the answer took, in milliseconds. */
  took: number
}

export interface AskOptions {
  manner: Manner
  /** The language of questions that state none. */
  lang: string
  seed: number
  signal: AbortSignal
  /** Told after each question. */
  onAnswer?: () => void
}

/** Asks one question after another, so that none waits for another. Rejects with the signal's reason once it aborts. */
export async function askQuestions(
  suggest: TimedSuggest,
  questions: readonly Question[],
  { manner, lang, seed, signal, onAnswer }: AskOptions,
): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const question of questions) {
    signal.throwIfAborted()
    const request = requestFor(question, manner, { lang: question.lang ?? lang, seed })
    const { answer, took } = await suggest(request, signal)
    const { documentation, community, degraded } = answer
    answers.push({
      question,
      documentation: documentation.map(({ id }) => id),
      community: community.map(({ id }) => id),
      degraded,
      took,
    })
    onAnswer?.()
  }
  signal.throwIfAborted()
  return answers
}

function requestFor(
  { id, text, body, exclude }: Question,
  { asYouType, typed, typos }: Manner,
  { lang, seed }: { lang: string; seed: number },
): SuggestionRequest {
  const meant = typed < 1 ? typedShare(text, typed) : text
  return {
    site: 'evaluation',
    text: typos ? withOneTypo(meant, lang, seedFor(seed, id)) : meant,
    description: asYouType ? '' : body,
    asYouType,
    page: '',
    // What few may see has its questions too.
    audiences: [...AUDIENCES],
    pinned: [],
    exclude,
    locale: lang,
    limit: DEPTH,
  }
}
