import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { STOP_WORD_LANGUAGES, stopWordsOf } from './stop-words.ts'

describe('one spelling for a word', () => {
  it.each([
    ['Réindexé', 'reindexe'],
    ['cœur', 'coeur'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['ﬁeld', 'field'],
    ['ＡＰＩ４１３', 'api413'],
    ['ｶﾞｲﾄﾞ', 'ガイド'],
    ['İstanbul', 'istanbul'],
    ['ısı', 'isi'],
    ['Ещё', 'еще'],
    ['МОЙ', 'мой'],
    ['мои\u0306', 'мой'],
    ['Ελλάδα', 'ελλαδα'],
    ['أَحْمَد', 'احمد'],
    ['إلى', 'الي'],
    ['مكتبة', 'مكتبه'],
    ['محـــمد', 'محمد'],
    ['٤١٣', '413'],
    ['۴۱۳', '413'],
    ['한국어', '한국어'],
  ])('of %s is %s', (word, folded) => {
    expect(fold(word)).toBe(folded)
  })

  it('stays what it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        expect(fold(fold(word))).toBe(fold(word))
      }),
    )
  })

  it.each(STOP_WORD_LANGUAGES)('is how the stop words of %s are written', (lang) => {
    for (const word of stopWordsOf(lang)) expect(word).toBe(fold(word))
  })
})
