import { stemOf } from '../../language/stem.ts'
import { stopWordsOf } from '../../language/stop-words.ts'
import { type Word, wordsOf } from '../../language/words.ts'
import { CONCEPT_LANGUAGES, CONCEPT_WORDS } from './concept-words.ts'
import { relatedWords } from './related-words.ts'
import type { Features } from './sparse-vectors.ts'

/** A way to say a concept: its words as stems, and what the concept is called. */
interface Phrase {
  stems: string[]
  concept: string
}

/** What may be meant besides counts less than what was said. */
const RELATED = 0.3

/**
 * What a question is about: the stems of its words without those that say nothing, and in place of words that every
 * language has for the same thing, the thing itself (`=password`), so that questions in two languages can be compared.
 * What people say for a word is there too, with less weight.
 *
 * @param language primary language subtag that the question is written in
 */
export function termsOfQuestion(question: string, language: string): Features {
  const said = [...wordsSaid(question, language)]
  const terms = new Map(said.map((term) => [term, 1]))
  const related = relatedTo(language)
  for (const term of said)
    for (const other of related.get(term) ?? []) if (!terms.has(other)) terms.set(other, RELATED)
  return terms
}

function wordsSaid(question: string, language: string): ReadonlySet<string> {
  const words = [...wordsOf(question)]
  const stems = words.map((word) => stemOf(word, language))
  const ignored = stopWordsOf(language)
  const phrases = phrasesOf(language)
  const terms = new Set<string>()
  for (let at = 0; at < words.length; ) {
    const phrase = longestAt(phrases, stems, at)
    if (phrase) terms.add(phrase.concept)
    else if (!ignored.has((words[at] as Word).folded)) terms.add(stems[at] as string)
    at += phrase?.stems.length ?? 1
  }
  // Nothing but words that say nothing: better to compare those than nothing at all.
  return terms.size > 0 ? terms : new Set(stems)
}

const relatedByLanguage = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>()

function relatedTo(language: string): ReadonlyMap<string, ReadonlySet<string>> {
  const known =
    relatedByLanguage.get(language) ?? relatedWords(language, (phrase) => [...wordsSaid(phrase, language)])
  relatedByLanguage.set(language, known)
  return known
}

function longestAt(
  phrases: ReadonlyMap<string, Phrase[]>,
  stems: readonly string[],
  at: number,
): Phrase | undefined {
  return phrases
    .get(stems[at] as string)
    ?.find((phrase) => phrase.stems.every((stem, offset) => stems[at + offset] === stem))
}

const byLanguage = new Map<string, ReadonlyMap<string, Phrase[]>>()

/** By their first stem, the longest first. */
function phrasesOf(language: string): ReadonlyMap<string, Phrase[]> {
  const known = byLanguage.get(language) ?? readPhrases(language)
  byLanguage.set(language, known)
  return known
}

function readPhrases(language: string): ReadonlyMap<string, Phrase[]> {
  const column = (CONCEPT_LANGUAGES as readonly string[]).indexOf(language)
  if (column === -1) return new Map()
  const phrases = CONCEPT_WORDS.trim()
    .split('\n')
    .flatMap((line): Phrase[] => {
      const columns = line.split('|').map((words) => words.split(',').map((phrase) => phrase.trim()))
      const concept = `=${columns[0]?.[0]}`
      return (columns[column] ?? []).map((phrase) => ({
        stems: [...wordsOf(phrase)].map((word) => stemOf(word, language)),
        concept,
      }))
    })
    .sort((a, b) => b.stems.length - a.stems.length)
  return Map.groupBy(phrases, ({ stems }) => stems[0] as string)
}
