import { describe, expect, it } from 'vitest'
import { beginIntent, hasIntentEnded, rememberReading, rememberSearch } from './intent.ts'

const AT = '2026-11-22T10:00:00.000Z'
const begun = beginIntent('i', AT)
const queries = (...typed: string[]) =>
  typed.reduce((intent, query) => rememberSearch(intent, query, AT), begun).searches.map(({ query }) => query)

describe('an intent', () => {
  it('remembers a question once, and not each keystroke of it', () => {
    expect(queries('re', 'reind', 'reindex my', 'reindex my engine')).toEqual(['reindex my engine'])
  })

  it('remembers another question beside the first', () => {
    expect(queries('reindex', 'crawl rules')).toEqual(['reindex', 'crawl rules'])
  })

  it('remembers nothing that a case would be refused for: long texts are cut, and no character in half', () => {
    const [query] = queries(`${'a'.repeat(499)}🚀 at the end`)
    expect(query).toBe('a'.repeat(499))
    const long = { id: 'doc-1', url: `https://x.example/${'u'.repeat(3000)}` }
    const [reading] = rememberReading(begun, long, `${'t'.repeat(499)}🚀`, AT).readings
    expect(reading?.title).toBe('t'.repeat(499))
    expect(reading?.url).toHaveLength(2000)
  })

  it('remembers the newest fifty questions', () => {
    const many = queries(...Array.from({ length: 60 }, (_, index) => `${index} question`))
    expect(many).toHaveLength(50)
    expect(many.at(-1)).toBe('59 question')
  })

  it('remembers a page once, at its last reading', () => {
    const page = { id: 'doc-1', url: 'https://x.example' }
    const later = '2026-11-22T10:01:00.000Z'
    const intent = rememberReading(rememberReading(begun, page, 'A page', AT), page, 'A page', later)
    expect(intent.readings).toEqual([{ articleId: 'doc-1', title: 'A page', url: page.url, at: later }])
  })

  it('ends with thirty minutes of silence', () => {
    expect(hasIntentEnded(begun, '2026-11-22T10:30:00.000Z')).toBe(false)
    expect(hasIntentEnded(begun, '2026-11-22T10:30:00.001Z')).toBe(true)
  })
})
