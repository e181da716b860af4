import type { LoggedQuestion } from './gap-topic.ts'
import { termsOfQuestion } from './question-terms.ts'

/** More than anybody would read as a title; such a question is a draft that was pasted. */
const TITLE_CHARACTERS = 120

/**
 * The question that stands for a topic: the one whose words the others have too, asked in the language that most asked
 * in; of those the one that was asked most, then the shorter one.
 */
export function topicTitle(questions: readonly LoggedQuestion[]): string {
  const language = languagesOf(questions)[0]
  const candidates = questions.filter((question) => question.language === language)
  const terms = candidates.map(({ text, language }) => [...termsOfQuestion(text, language).keys()])
  const asked = new Map<string, number>()
  for (const [at, { intents }] of candidates.entries())
    for (const term of terms[at] ?? []) asked.set(term, (asked.get(term) ?? 0) + intents.length)
  const shared = terms.map(
    (ofOne) => ofOne.reduce((sum, term) => sum + (asked.get(term) ?? 0), 0) / (ofOne.length || 1),
  )
  const [best] = [...candidates.keys()].sort(
    (a, b) =>
      (shared[b] ?? 0) - (shared[a] ?? 0) ||
      intentsOf(candidates[b]) - intentsOf(candidates[a]) ||
      lengthOf(candidates[a]) - lengthOf(candidates[b]),
  )
  return shortened(candidates[best ?? 0]?.text ?? '')
}

/** The one that most asked in first. */
export function languagesOf(questions: readonly LoggedQuestion[]): string[] {
  const asked = new Map<string, number>()
  for (const { language, intents } of questions)
    asked.set(language, (asked.get(language) ?? 0) + intents.length)
  return [...asked]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([language]) => language)
}

function intentsOf(question: LoggedQuestion | undefined): number {
  return question?.intents.length ?? 0
}

function lengthOf(question: LoggedQuestion | undefined): number {
  return question?.text.length ?? 0
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= TITLE_CHARACTERS
    ? line
    : `${line
        .slice(0, TITLE_CHARACTERS - 1)
        .toWellFormed()
        .trimEnd()}…`
}
