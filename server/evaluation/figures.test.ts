import { describe, expect, it } from 'vitest'
import { figuresOf } from './figures.ts'

const GRADES = new Map([
  ['best', 2],
  ['good', 1],
  ['useless', 0],
])

describe('the figures of one ranking', () => {
  it('are 1 when all helpful documents come first, best first', () => {
    expect(figuresOf(['best', 'good', 'other'], GRADES)).toEqual({ ndcg10: 1, mrr10: 1, hit5: 1, recall5: 1 })
  })

  it('discount the gain of a grade, 2^grade − 1, by its place', () => {
    // (1 / log2 3 + 3 / log2 4) / (3 / log2 2 + 1 / log2 3) = 2.13093 / 3.63093
    const { ndcg10, ...others } = figuresOf(['other', 'good', 'best'], GRADES)
    expect(ndcg10).toBeCloseTo(0.58688, 5)
    expect(others).toEqual({ mrr10: 0.5, hit5: 1, recall5: 1 })
  })

  it('measure against all that was to be found, also what was not', () => {
    // 1 / (3 + 1 / log2 3)
    const { ndcg10, recall5 } = figuresOf(['good'], GRADES)
    expect(ndcg10).toBeCloseTo(0.27541, 5)
    expect(recall5).toBe(0.5)
  })

  it('know no more than ten helpful documents as the ideal', () => {
    const many = new Map(Array.from({ length: 12 }, (_, at) => [`d${at}`, 1]))
    expect(figuresOf([...many.keys()], many).ndcg10).toBe(1)
  })

  it('look at five documents for hit and recall, at ten for the others', () => {
    const sixth = figuresOf(['a', 'b', 'c', 'd', 'e', 'best'], GRADES)
    expect(sixth).toMatchObject({ mrr10: 1 / 6, hit5: 0, recall5: 0 })
    expect(sixth.ndcg10).toBeGreaterThan(0)
    const eleventh = figuresOf([...'abcdefghij', 'best'], GRADES)
    expect(eleventh).toEqual({ ndcg10: 0, mrr10: 0, hit5: 0, recall5: 0 })
  })

  it('are 0 when nothing was found', () => {
    expect(figuresOf([], GRADES)).toEqual({ ndcg10: 0, mrr10: 0, hit5: 0, recall5: 0 })
  })

  it('give nothing for a document of grade 0', () => {
    expect(figuresOf(['useless'], GRADES)).toEqual({ ndcg10: 0, mrr10: 0, hit5: 0, recall5: 0 })
  })
})
