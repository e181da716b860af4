import { describe, expect, it } from 'vitest'
import { BLANK_QUERY } from '../../suggestions/article-search.ts'
import { WrittenTitles } from './written-titles.ts'

function scores(titles: string[], text: string, description = ''): number[] {
  const index = new WrittenTitles()
  for (const title of titles) index.add(title)
  return [...index.score({ ...BLANK_QUERY, text, description })]
}

describe('titles as written', () => {
  it('are told apart by their common words', () => {
    const [to = 0, from = 0] = scores(
      ['How to move to a cluster', 'How to move from a cluster'],
      'move from a cluster',
    )
    expect(from).toBeGreaterThan(to)
  })

  it('are not asked about by a draft, which is told in other words', () => {
    expect(scores(['Delete my account'], 'delete my account', 'It is no longer needed.')).toEqual([0])
  })

  it('keep their numbers when one is taken out', () => {
    const index = new WrittenTitles()
    for (const title of ['one page', 'another page', 'third page']) index.add(title)
    index.remove(1)
    index.compact()
    const read = WrittenTitles.from(index.store())
    const [first = 0, second = 0] = read.score({ ...BLANK_QUERY, text: 'third page' })
    expect(second).toBeGreaterThan(first)
    expect(read.explain(1, { ...BLANK_QUERY, text: 'third page' })).toHaveLength(2)
  })
})
