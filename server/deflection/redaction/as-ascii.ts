/** From `！` to `～`: the signs of ASCII, each as wide as a Chinese character. */
const WIDE = /[\uff01-\uff5e]/g
const WIDE_OFFSET = 0xfee0
/** Arabic and Persian. */
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g
const HYPHENS = /[\u2010-\u2013\u2212]|(?<=\d)\u30fc(?=\d)/g
const SPACES = /[\u00a0\u2000-\u200a\u202f\u3000]/g

/**
 * A text with the ASCII forms of digits, letters and signs, as a Japanese or an Arabic keyboard writes them in others, and of
 * what is put between the groups of a number. Of the same length: each code unit stands where it stood.
 */
export function asAscii(text: string): string {
  return text
    .replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDE_OFFSET))
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(HYPHENS, '-')
    .replace(SPACES, ' ')
}
