import { describe, expect, it } from 'vitest'
import { HARMLESS_TEXTS, SECRET_TEXTS } from '../../../test/support/widget/secret-texts.ts'
import { findSecrets } from './find-secrets.ts'

describe('findSecrets', () => {
  it.each(SECRET_TEXTS)('finds a $kind in: $text', ({ text, secret, kind }) => {
    const found = findSecrets(text)
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([secret])
    expect(found[0]?.kind).toBe(kind)
  })

  it.each(HARMLESS_TEXTS)('finds nothing in: %s', (text) => {
    expect(findSecrets(text)).toEqual([])
  })

  it('finds every one of a long text, in its order', () => {
    const text = SECRET_TEXTS.map((each) => each.text).join('\n\nand then\n\n')
    const found = findSecrets(text)
    expect(found.map(({ kind }) => kind)).toEqual(SECRET_TEXTS.map(({ kind }) => kind))
    expect(found).toEqual([...found].sort((one, other) => one.start - other.start))
  })

  it('gives the same answer each time it is asked', () => {
    const [{ text } = { text: '' }] = SECRET_TEXTS
    expect(findSecrets(text)).toEqual(findSecrets(text))
  })
})
