import { wordsOf } from '../../language/words.ts'
import type { ArticleQuery } from '../../suggestions/article-search.ts'
import { FieldLayout } from './field-layout.ts'
import { type FieldMatch, InvertedIndex, type QueryWord, type StoredIndex } from './inverted-index.ts'

const LAYOUT = new FieldLayout([{ name: 'title as written', weight: 1, lengthNormalisation: 0.75, bits: 8 }])
/** Beside the same words as stems, which weigh twice this in a title. */
const WORD_WEIGHT = 2
const MOST_WORDS = 40

/**
 * Titles word for word, common words too: "delete my account" is not "delete an account", nor "how to move to" the same
 * as "how to move from". Only a question that stands alone is read so; a draft is told in other words than titles are.
 */
export class WrittenTitles {
  #index = new InvertedIndex(LAYOUT)

  add(title: string): void {
    this.#index.add([wordsIn(title)])
  }

  remove(document: number): void {
    this.#index.remove(document)
  }

  compact(): void {
    this.#index.compact()
  }

  /** Scores by document number. */
  score(query: ArticleQuery): Float64Array {
    return this.#index.score(this.#asked(query))
  }

  explain(document: number, query: ArticleQuery): FieldMatch[] {
    return this.#index.explain(document, this.#asked(query))
  }

  store(): StoredIndex {
    return this.#index.store()
  }

  static from(stored: StoredIndex): WrittenTitles {
    const titles = new WrittenTitles()
    titles.#index = InvertedIndex.from(stored, LAYOUT)
    return titles
  }

  #asked({ text, description }: ArticleQuery): QueryWord[] {
    if (description !== '') return []
    return [...new Set(wordsIn(text))].slice(0, MOST_WORDS).map((word) => ({
      worth: WORD_WEIGHT * this.#index.rarityOf(this.#index.documentsWith(word)),
      alternatives: [{ terms: [word], weight: 1 }],
    }))
  }
}

function wordsIn(text: string): string[] {
  return Array.from(wordsOf(text), ({ folded }) => folded)
}
