import { describe, expect, it } from 'vitest'
import { SECRET_TEXTS } from '../../../test/support/widget/secret-texts.ts'
import { maskForSearch } from './mask-for-search.ts'

describe('maskForSearch', () => {
  it.each(SECRET_TEXTS)('lets no line of a $kind through: $text', ({ text, secret }) => {
    const masked = maskForSearch(text)
    for (const line of secret.split('\n')) expect(masked).not.toContain(line)
  })

  it.each([
    'how do I reset my password',
    'invalid API key when I push documents',
    'Error 429 Too Many Requests from https://api.example.com/v1/engines',
    'index blocked by [FORBIDDEN/12/index read-only / allow delete (api)]',
    'Cannot read properties of null (reading snippet)',
    'elasticsearch-8.13.4 does not start on ubuntu 22.04',
    '再インデックスの方法',
  ])('leaves what people ask as it is: %s', (question) => {
    expect(maskForSearch(question)).toBe(question)
  })
})
