import { newStemmer } from 'snowball-stemmers'
import { fold } from './fold.ts'
import type { Word } from './words.ts'

/** Snowball algorithms by primary language subtag; a language without one is matched by whole words. */
const ALGORITHMS: Record<string, string> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
}

/** Stemming costs microseconds a word, a text repeats its words: remembered, within a bound. */
const REMEMBERED_WORDS = 100_000
const WORTH_STEMMING = /^[\p{L}\p{M}]{3,}$/u
/** 13e, 13ème, 1er, 2nd, 3rd, 4th: the number, however a language writes that it is one of a row. */
const ORDINAL = /^(\d+)(?:er?|re|ere|eme|nde?|st|rd|th)$/

/** Spellings that a stemmer takes for different letters. */
const SPELLINGS: Record<string, (surface: string) => string> = {
  // As German is typed without its own keys: loeschen, gruesse; not the ue of neue, Quelle.
  de: (surface) =>
    surface
      .replace(/ä|ae/g, 'a')
      .replace(/ö|oe/g, 'o')
      .replace(/ü|(?<![aeiouäöüq])ue/g, 'u')
      .replaceAll('ß', 'ss'),
  ru: (surface) => surface.replaceAll('ё', 'е'),
}

type Stem = (surface: string) => string
const stems = new Map<string, Stem>()

/** What a word is indexed and looked up as in a language: its stem, without accents. */
export function stemOf(word: Pick<Word, 'surface' | 'folded'>, lang: string): string {
  if (!WORTH_STEMMING.test(word.surface)) return ORDINAL.exec(word.folded)?.[1] ?? word.folded
  const stem = stems.get(lang) ?? rememberingStem(lang)
  stems.set(lang, stem)
  return stem(word.surface)
}

function rememberingStem(lang: string): Stem {
  const algorithm = ALGORITHMS[lang]
  if (!algorithm) return fold
  const stemmer = newStemmer(algorithm)
  const spell = SPELLINGS[lang] ?? ((surface: string) => surface)
  const remembered = new Map<string, string>()
  return (surface) => {
    const known = remembered.get(surface)
    if (known !== undefined) return known
    if (remembered.size >= REMEMBERED_WORDS) remembered.clear()
    const stem = fold(stemmer.stem(spell(surface)))
    remembered.set(surface, stem)
    return stem
  }
}
