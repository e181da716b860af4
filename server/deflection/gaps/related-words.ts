import { BUILT_IN_SYNONYMS } from '../../language/built-in-synonyms.ts'

/**
 * What people say for a word, of the synonyms that the search has built in, by the word's term. Phrases are left out: a
 * part of one is not what it means.
 *
 * @param termsOf how a word or phrase is read in the language
 */
export function relatedWords(
  language: string,
  termsOf: (phrase: string) => readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const related = new Map<string, Set<string>>()
  for (const { lang, from } of BUILT_IN_SYNONYMS) {
    if (lang !== language) continue
    const words = from.map(termsOf).flatMap((terms) => (terms.length === 1 ? terms : []))
    for (const word of words) {
      const known = related.get(word) ?? new Set()
      for (const other of words) if (other !== word) known.add(other)
      related.set(word, known)
    }
  }
  return related
}
