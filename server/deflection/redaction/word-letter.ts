/**
 * A letter that makes one word of itself and what stands beside it, as a pattern. Those of scripts without spaces between
 * words do not: in `電話は090-1234-5678です` the number stands by itself.
 */
export const WORD_LETTER = '(?!\\p{scx=Han}|\\p{scx=Hira}|\\p{scx=Kana}|\\p{scx=Thai})\\p{L}'
