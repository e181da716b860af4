import { describe, expect, it } from 'vitest'
import { matchedWords } from './matched-words.ts'

const weight = (field: string, word: string, value: number) => ({
  value,
  description: `weight(${field}:${word} in 5) [PerFieldSimilarity], result of:`,
  details: [{ value, description: 'score(freq=1.0), computed as boost * idf * tf from:', details: [] }],
})

describe('the words that a score is made of', () => {
  it('are added up by field, the weightiest first, and only the best of alternatives counts', () => {
    const explanation = {
      value: 12,
      description: 'sum of:',
      details: [
        weight('title.words', 'reindex', 2),
        { value: 5, description: 'max of:', details: [weight('title', 'a', 1), weight('title', 'b', 5)] },
        weight('title', 'reindex', 4),
      ],
    }
    expect(matchedWords(explanation)).toEqual([
      { word: 'reindex', field: 'title', score: 6 },
      { word: 'b', field: 'title', score: 5 },
    ])
  })

  it('leave out filters, and questions of the past', () => {
    const explanation = {
      value: 3,
      description: 'sum of:',
      details: [
        weight('answeredWith.text', 'reindex', 3),
        {
          value: 0,
          description: 'match on required clause, product of:',
          details: [weight('kind', 'doc', 0)],
        },
      ],
    }
    expect(matchedWords(explanation)).toEqual([])
  })

  it('are read of synonyms and of phrases', () => {
    const explanation = {
      value: 3,
      description: 'sum of:',
      details: [
        weight('body', '"answered question"~2', 2),
        {
          value: 1,
          description: 'weight(Synonym(all:couch all:sofa) in 12) [PerFieldSimilarity], result of:',
          details: [],
        },
      ],
    }
    expect(matchedWords(explanation)).toEqual([
      { word: '"answered question"~2', field: 'body', score: 2 },
      { word: 'couch, sofa', field: 'all', score: 1 },
    ])
  })
})
