import type { FoundText } from './found-text.ts'

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
 * case; but one that is an ordinary word too ("Will", "Page") only with its capital, so that questions keep their words.
 */
export function findNames(text: string, names: readonly string[]): FoundText[] {
  const parts = [...new Set(names.flatMap(partsOf))].sort((one, other) => other.length - one.length)
  return parts.flatMap((part) => {
    const isWord = WORDS.has(part.toLowerCase())
    const written = isWord ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase() : part
    const word = isSpaced(part)
    const pattern = new RegExp(
      `${word ? '(?<![\\p{L}\\p{N}])' : ''}${escaped(written)}${word ? '(?![\\p{L}\\p{N}])' : ''}`,
      isWord ? 'gu' : 'giu',
    )
    return [...text.matchAll(pattern)].map((match) => ({
      kind: 'name' as const,
      start: match.index,
      end: match.index + match[0].length,
    }))
  })
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
