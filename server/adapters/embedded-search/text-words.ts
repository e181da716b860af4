import { stemOf } from '../../language/stem.ts'
import { wordsOf } from '../../language/words.ts'

/** The words of a text as terms, by where they start; a compound before its parts. */
export interface TextWords {
  terms: string[]
  /** Start and end of each. */
  places: Uint32Array
}

export function readWords(text: string, lang: string): TextWords {
  const words = [...wordsOf(text)].sort((a, b) => a.start - b.start || b.end - a.end)
  const places = new Uint32Array(words.length * 2)
  for (const [at, { start, end }] of words.entries()) places.set([start, end], at * 2)
  return { terms: words.map((word) => stemOf(word, lang)), places }
}

/**
 * The words of long texts that were read last: reading one takes a hundred times as long as going through its words, and
 * one page is an answer to many questions.
 */
export class RememberedWords {
  readonly #mostWords: number
  #words = new Map<string, { text: string; words: TextWords }>()
  #count = 0

  constructor(mostWords: number) {
    this.#mostWords = mostWords
  }

  /** `key` stands for the text: a text that is another than last time is read anew. */
  of(key: string, text: string, lang: string): TextWords {
    const known = this.#words.get(key)
    const words = known?.text === text ? known.words : readWords(text, lang)
    this.#forget(key)
    this.#words.set(key, { text, words })
    this.#count += words.terms.length
    for (const oldest of this.#words.keys()) {
      if (this.#count <= this.#mostWords) break
      this.#forget(oldest)
    }
    return words
  }

  #forget(key: string): void {
    this.#count -= this.#words.get(key)?.words.terms.length ?? 0
    this.#words.delete(key)
  }
}
