import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type QuestionInLanguage,
  questionsInLanguages,
} from '../../../test/support/questions-in-languages.ts'
import { toTheEnd } from '../../../test/support/to-the-end.ts'
import { type GroupableQuestion, groupQuestions } from './group-questions.ts'
import { termsOfQuestion } from './question-terms.ts'

function question(text: string, changes: Partial<GroupableQuestion> = {}): GroupableQuestion {
  const { language = 'en' } = changes
  return { language, terms: termsOfQuestion(text, language), shown: [], answeredWith: [], ...changes }
}

function grouped(...questions: GroupableQuestion[]): number[][] {
  return toTheEnd(groupQuestions(questions))
}

/** Of unrelated questions, so that a word in common is rare. */
const OTHERS = [
  'printer offline',
  'translate a page',
  'invoice address',
  'slow dashboard',
  'holiday calendar',
  'export to csv',
].map((text) => question(text))

describe('questions', () => {
  it('of the same words in another order and form are one topic', () => {
    const groups = grouped(question('reindex the engine'), question('engines: how to reindex?'), ...OTHERS)
    expect(groups[0]).toEqual([0, 1])
    expect(groups).toHaveLength(1 + OTHERS.length)
  })

  it('in several languages are one topic', () => {
    expect(
      grouped(
        question('I forgot my password'),
        question("j'ai oublié mon mot de passe", { language: 'fr' }),
        question('Passwort vergessen', { language: 'de' }),
        ...OTHERS,
      )[0],
    ).toEqual([0, 1, 2])
  })

  it('of other words are one topic where their cases were ended with the same answer', () => {
    const answered = (text: string) => question(text, { answeredWith: ['docs.example.com/quota'] })
    expect(grouped(answered('red banner'), answered('writes are blocked'), ...OTHERS)[0]).toEqual([0, 1])
    expect(grouped(question('red banner'), question('writes are blocked'), ...OTHERS)[0]).toEqual([0])
  })

  it('that are half alike are one topic where the same articles came close, and two where others did', () => {
    const asked = (shown: [string[], string[]]) =>
      grouped(
        question('crawler ignores sitemap', { shown: shown[0] }),
        question('sitemap pages missing', { shown: shown[1] }),
        ...OTHERS,
      )[0]
    expect(
      asked([
        ['a', 'b'],
        ['a', 'b'],
      ]),
    ).toEqual([0, 1])
    expect(
      asked([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).toEqual([0])
  })

  it('are grouped as people in nine countries mean them, rather split than mixed', () => {
    const questions = questionsInLanguages()
    const groups = grouped(...questions.map(({ text, language }) => question(text, { language })))
    const topicsIn = groups.map((places) => new Set(places.map((place) => questions[place]?.topic)))
    expect(topicsIn.filter((topics) => topics.size > 1)).toEqual([])
    expect(groups.length).toBeLessThanOrEqual(30)
  })

  it('stay one topic when they are many, each asked in dozens of ways', () => {
    const asked = ['reset password', 'download invoice', 'export report', 'invite team', 'crawler sitemap']
    const said = ['console', 'tomorrow', 'urgent', 'twice', 'portal', 'shop', 'mobile', 'office']
    const ways = asked.flatMap((about) =>
      said.flatMap((before) => said.map((after) => `${before} ${about} ${after}`)),
    )
    const groups = grouped(...ways.map((text) => question(text)))
    expect(groups.map((places) => places.length)).toEqual(asked.map(() => said.length * said.length))
  })

  it('are grouped alike in whatever order they come', () => {
    const questions = questionsInLanguages()
    const named = (asked: readonly QuestionInLanguage[]) =>
      grouped(...asked.map(({ text, language }) => question(text, { language })))
        .map((places) => places.map((place) => asked[place]?.text).sort())
        .sort()
    const expected = named(questions)
    fc.assert(
      fc.property(fc.shuffledSubarray(questions, { minLength: questions.length }), (shuffled) => {
        expect(named(shuffled)).toEqual(expected)
      }),
      { numRuns: 10 },
    )
  })

  it('may be none', () => {
    expect(grouped()).toEqual([])
  })
})
