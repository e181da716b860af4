import { describe, expect, it } from 'vitest'
import { questionLanguage } from './question-language.ts'

describe('the language of a question', () => {
  it.each([
    ['comment réindexer mon moteur', 'en', 'fr'],
    ['how do I reindex my engine', 'fr', 'en'],
    ["l'indexation ne marche pas", 'en', 'fr'],
    ['COMMENT FAIRE', 'en', 'fr'],
    ['wie erstelle ich einen Index', 'de', 'de'],
  ])('is told by its common words: %s (%s reader)', (question, reader, language) => {
    expect(questionLanguage(question, reader)).toBe(language)
  })

  it.each(['API key', '', '413', 'synonymes', '🙂', 're:'])(
    "is the person's own when they do not tell: %s",
    (question) => {
      expect(questionLanguage(question, 'fr')).toBe('fr')
      expect(questionLanguage(question, 'en')).toBe('en')
      expect(questionLanguage(question, 'de')).toBe('de')
    },
  )

  it("is the person's own when two languages share the common words", () => {
    expect(questionLanguage('on me', 'fr')).toBe('fr')
    expect(questionLanguage('on me', 'en')).toBe('en')
  })
})
