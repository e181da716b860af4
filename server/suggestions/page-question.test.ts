import { describe, expect, it } from 'vitest'
import { pageQuestion } from './page-question.ts'

describe('the question that a page asks', () => {
  it('is its title', () => {
    expect(pageQuestion('Crawl errors – Console', 'https://app.example/engines/crawler')).toBe(
      'Crawl errors – Console',
    )
  })

  it.each(['', ' – ', '🙂'])('is the end of its path when the title says nothing: %j', (title) => {
    expect(pageQuestion(title, 'https://app.example/engines/shop/crawl-errors')).toBe('crawl errors')
  })

  it('has nothing of the query, of identifiers or of keys', () => {
    expect(pageQuestion('', 'https://app.example/orders/4711/5f2b9c?token=secret#part')).toBe('orders')
  })

  it('is none for the first page of a site', () => {
    expect(pageQuestion('', 'https://app.example/')).toBe('')
    expect(pageQuestion('', '')).toBe('')
  })
})
