const ASCII = /^[\0-\x7f]*$/
/** Accents; not the breve of the Cyrillic й, which is a letter of its own. */
const DIACRITICS = /[\u0300-\u0305\u0307-\u036f]|(?<!и)\u0306/g
const LETTERS: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}
const ARABIC = /\p{Script=Arabic}|\u0640/u
/** Vowel signs and the line that stretches a word. */
const ARABIC_MARKS = /[\u0640\u064b-\u0652\u0670]/g
/** Letters that are written in more than one way, by what each is written as here. */
const ARABIC_LETTERS: Record<string, string> = {
  آ: 'ا',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
}
/** Zero in the digits of Arabic, Persian and Devanagari. */
const ZEROS = [0x0660, 0x06f0, 0x0966]

/** One spelling for a word: lower case, no accents or ligatures, no full-width, stylistic or stretched forms. */
export function fold(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase()
  const folded = word
    .toLowerCase()
    .normalize('NFKD')
    .replace(DIACRITICS, '')
    .replace(/[œæßøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKC')
    .toLowerCase()
  return ARABIC.test(folded) ? foldArabic(folded) : folded.replace(/[\u0966-\u096f]/g, digit)
}

function foldArabic(word: string): string {
  return word
    .replace(ARABIC_MARKS, '')
    .replace(/[آأإٱىیکة]/g, (letter) => ARABIC_LETTERS[letter] ?? letter)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit)
}

function digit(character: string): string {
  const code = character.charCodeAt(0)
  return String(code - Math.max(...ZEROS.filter((zero) => zero <= code)))
}
