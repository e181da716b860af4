import { describe, expect, it } from 'vitest'
import { CONCEPT_LANGUAGES, CONCEPT_WORDS } from './concept-words.ts'
import { termsOfQuestion } from './question-terms.ts'

/** Those that were said, without what may be meant besides. */
function said(question: string, language: string): string[] {
  return [...termsOfQuestion(question, language)].flatMap(([term, weight]) => (weight === 1 ? [term] : []))
}

describe('the terms of a question', () => {
  it('are stems, without the words that say nothing', () => {
    expect(said('How do I query the widgets?', 'en')).toEqual(['queri', 'widget'])
  })

  it.each([
    ['en', 'How do I delete my account?'],
    ['fr', 'supprimer mon compte'],
    ['de', 'Konto löschen'],
    ['es', '¿Cómo eliminar mi cuenta?'],
    ['pt', 'excluir a minha conta'],
    ['it', 'eliminare il conto'],
    ['nl', 'mijn account verwijderen'],
    ['ja', 'アカウントの削除'],
    ['ar', 'حذف حسابي'],
  ])('have the same things in %s', (language, question) => {
    expect(said(question, language)).toEqual(expect.arrayContaining(['=account', '=delete']))
  })

  it('take the longest phrase for what it means', () => {
    expect(said('single sign-on', 'en')).toEqual(['=single sign-on'])
    expect(said('je change mon mot de passe', 'fr')).toEqual(['=change', '=password'])
  })

  it('have what people say for a word besides, for less', () => {
    const terms = termsOfQuestion('widget freezes', 'en')
    expect(terms.get('freez')).toBe(1)
    expect(terms.get('hang')).toBeLessThan(1)
  })

  it('are the words that say nothing where there are no others, and none without words', () => {
    expect(said('how to?', 'en')).toEqual(['how', 'to'])
    expect(said('?!', 'en')).toEqual([])
  })
})

describe('the words of concepts', () => {
  const lines = CONCEPT_WORDS.trim()
    .split('\n')
    .map((line) => line.split('|').map((words) => words.split(',').map((word) => word.trim())))

  it('are there in every language', () => {
    for (const line of lines) {
      expect(line, line[0]?.[0]).toHaveLength(CONCEPT_LANGUAGES.length)
      expect(line.flat()).not.toContain('')
    }
  })

  it.each(CONCEPT_LANGUAGES.map((language, column) => [language, column] as const))(
    'mean one thing each in %s',
    (language, column) => {
      const meanings = lines.flatMap((line) =>
        (line[column] ?? []).map((word) => ({
          word,
          is: said(word, language),
          should: [`=${line[0]?.[0]}`],
        })),
      )
      expect(meanings.filter(({ is, should }) => is.join() !== should.join())).toEqual([])
    },
  )
})
