import type { FoundText } from './found-text.ts'
import { WORD_LETTER } from './word-letter.ts'

/** Of names, but of many other words too. */
const PARTICLES = wordsOf(
  'van von der den del dos das des les bin ben ibn the and mr mrs ms dr jr sr de la le da di du el al st ter ten zur zum',
)
/** What a mail box of several people is called. */
const ROLES = wordsOf(
  'admin administrator info support help contact sales team office hello mail dev test billing service root webmaster ' +
    'postmaster noreply security api user owner tech',
)
/** Names that are words of questions as well: taken out only as they are written, with a capital. */
const WORDS = wordsOf(
  'will mark may bill grant page rich frank grace hope joy rose dawn chase guy miles pat ray rob sue art case field fields ' +
    'index key link august april june jack drew gene max min ruby jean marc pierre petit long short young white black ' +
    'green brown stone wood cook bell cloud java root summer',
)

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}

/**
 * Where a text names a person who is known: by the whole name, or by a part of it. Parts are words of their own, in any
 * case, with or without the marks of their letters (`Anaïs`, `ANAIS`); but one that is an ordinary word too ("Will", "Page")
 * only with its capital, so that questions keep their words.
 */
export function findNames(text: string, names: readonly string[]): FoundText[] {
  const parts = [...new Set(names.flatMap(partsOf))].sort((one, other) => other.length - one.length)
  if (parts.length === 0) return []
  const { plain, startOf, endOf } = withoutMarks(text)
  return parts.flatMap((part) => {
    const letters = withoutMarks(part).plain
    const isWord = WORDS.has(letters.toLowerCase())
    const written = isWord ? letters.charAt(0).toUpperCase() + letters.slice(1).toLowerCase() : letters
    const word = isSpaced(part)
    const pattern = new RegExp(
      word ? `(?<!${WORD_LETTER}|\\p{N})${escaped(written)}(?!${WORD_LETTER}|\\p{N})` : escaped(written),
      isWord ? 'gu' : 'giu',
    )
    return [...plain.matchAll(pattern)].map((match) => ({
      kind: 'name' as const,
      start: startOf[match.index] ?? 0,
      end: endOf[match.index + match[0].length - 1] ?? text.length,
    }))
  })
}

/**
 * The letters of a text without their marks, `ß` as `ss`; and of each code unit of it, where that which it was made of begins
 * and ends in the text. A mark that stands by itself belongs to the letter before it; those of other scripts are letters of
 * theirs, and stay.
 */
function withoutMarks(text: string): { plain: string; startOf: number[]; endOf: number[] } {
  let plain = ''
  const [startOf, endOf]: [number[], number[]] = [[], []]
  let at = 0
  for (const character of text) {
    const end = at + character.length
    const letters = character
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
      .replace(/ß/g, 'ss')
      .replace(/ẞ/g, 'SS')
    if (letters === '' && endOf.length > 0) endOf[endOf.length - 1] = end
    for (let unit = 0; unit < letters.length; unit += 1) {
      startOf.push(at)
      endOf.push(end)
    }
    plain += letters
    at = end
  }
  return { plain, startOf, endOf }
}

/** Its parts that are names, and the whole of it if any of them is: "Support Team" is nobody. */
function partsOf(name: string): string[] {
  const parts = name.split(/[\s,.'’_+-]+/u).filter(isName)
  return parts.length > 0 && isName(name.trim()) ? [name.trim(), ...parts] : parts
}

function isName(part: string): boolean {
  const folded = part.toLowerCase()
  if (PARTICLES.has(folded) || ROLES.has(folded) || !/\p{L}/u.test(part)) return false
  return part.length >= (isSpaced(part) ? 3 : 2)
}

/** Whether its script has spaces between words; Chinese, Japanese and Thai have none. */
function isSpaced(part: string): boolean {
  return !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(part)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
