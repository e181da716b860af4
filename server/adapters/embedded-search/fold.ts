const ASCII = /^[\0-\x7f]*$/
const DIACRITICS = /[\u0300-\u036f]/g
const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i' }

/** One spelling for a lower-case word: no accents, no ligatures, no full-width or stylistic forms. */
export function fold(word: string): string {
  if (ASCII.test(word)) return word
  return word
    .normalize('NFKD')
    .replace(DIACRITICS, '')
    .replace(/[œæßøłđı]/g, (letter) => LIGATURES[letter] ?? letter)
    .normalize('NFKC')
    .toLowerCase()
}
