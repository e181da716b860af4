import { fold } from './fold.ts'

/** One word of a text, with its place: `text.slice(start, end)` is what was read. */
export interface Word {
  /** Lower case, accents kept: what a stemmer wants. */
  surface: string
  /** Lower case, without accents, one spelling: what is compared. */
  folded: string
  start: number
  end: number
}

/** Longer runs are keys, hashes and encoded files, which nobody types. */
const LONGEST_WORD = 64

/** Half-width kana, with the mark that makes the next a letter of its own: two characters for one. */
const HALF_WIDTH_KANA = /[\uff66-\uff9d][\uff9e\uff9f]?/g
/** Says nothing and joins the letter before it: keeps the places of what follows. */
const PADDING = '\ufe0f'
/** Where a word may be broken at the end of a line, and the padding. */
const UNSEEN = /\u00ad|\ufe0f/g
/** What keyboards and word processors write for an apostrophe, each as long as it. */
const APOSTROPHES = /[‘ʼ′´＇]/g
/** Letters and digits, with what joins them in names, code and contractions; C++, C# and F# with what tells them from C and F. */
const COMPOUND =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:[-_.'’\u2010\u2011][\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*)*(?:(?:\+\+|#)(?<=(?<![\p{L}\p{N}])[A-Za-z](?:\+\+|#))(?![\p{L}\p{N}]))?/gu
/** French, Italian and Catalan articles that melt into the next word. */
const ELISION =
  /^(?:[cdjlmnstv]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu|un|all|dall|dell|nell|sull|coll|gl|agl|dagl|degl|negl|sugl|quest|quell)['’](?=.)/iu
const ASCII = /^[\0-\x7f]*$/
const POSSESSIVE = /['’]s$/iu
const PART = /[^-_.'’\u2010\u2011]+/gu
/** searchFields, IOException; not the plural of APIs. */
const CAMEL_CASE = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/u
const UNSPACED =
  /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]\ufe0f?)+/gu
const HAS_UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const CHARACTER = /.\ufe0f?/gsu
const JOINERS_TO_DROP = /[-_'’\u2010\u2011]/gu

/**
 * The words of a text in reading order. Elisions (`l'index`, `dell'indice`) and English possessives are taken off. A compound
 * (`search_fields`, `searchFields`, `e-mail`) gives its parts and then itself, written together; scripts without spaces
 * give pairs of characters.
 */
export function* wordsOf(text: string): Generator<Word> {
  for (const found of samePlaces(text).matchAll(COMPOUND)) {
    let compound = found[0]
    let start = found.index
    const elided = ELISION.exec(compound)
    if (elided) {
      compound = compound.slice(elided[0].length)
      start += elided[0].length
    }
    compound = compound.replace(POSSESSIVE, '')
    if (HAS_UNSPACED.test(compound)) yield* unspacedWords(compound, start)
    else yield* compoundWords(compound, start)
  }
}

/** One spelling for what changes what a word is; every character stays where it stands. */
function samePlaces(text: string): string {
  return text
    .replace(APOSTROPHES, '’')
    .replace(HALF_WIDTH_KANA, (kana) => kana.normalize('NFKC').padEnd(kana.length, PADDING))
}

function* compoundWords(compound: string, start: number): Generator<Word> {
  const whole = word(compound, start, compound.replace(JOINERS_TO_DROP, ''))
  const apostropheOnly = !/[-_.\u2010\u2011]/u.test(compound)
  if (apostropheOnly && !CAMEL_CASE.test(compound)) {
    if (whole) yield whole
    return
  }
  for (const part of compound.matchAll(PART)) {
    let offset = start + part.index
    for (const hump of part[0].split(CAMEL_CASE)) {
      const piece = word(hump, offset)
      if (piece) yield piece
      offset += hump.length
    }
  }
  if (whole) yield whole
}

function* unspacedWords(compound: string, start: number): Generator<Word> {
  let end = 0
  for (const run of compound.matchAll(UNSPACED)) {
    yield* compoundWords(compound.slice(end, run.index), start + end)
    end = run.index + run[0].length
    const characters = run[0].match(CHARACTER) ?? []
    let offset = start + run.index
    for (const [at, character] of characters.entries()) {
      const next = characters[at + 1]
      if (next !== undefined || characters.length === 1) {
        const pair = word(character + (next ?? ''), offset)
        if (pair) yield pair
      }
      offset += character.length
    }
  }
  yield* compoundWords(compound.slice(end), start + end)
}

function word(read: string, start: number, written = read): Word | null {
  if (written === '' || written.length > LONGEST_WORD) return null
  const surface = ASCII.test(written)
    ? written.toLowerCase()
    : written.replace(UNSEEN, '').normalize('NFKC').toLowerCase()
  const folded = fold(surface)
  return folded === '' ? null : { surface, folded, start, end: start + read.length }
}
