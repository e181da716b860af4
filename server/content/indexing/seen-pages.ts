import type { FailedPage, PageLocation, ReadPage, UnchangedPage } from '../pages/page-entry.ts'
import type { PageState, SourceMemory } from '../sources/source-memory.ts'

/** What one run remembers of the pages that its source has named. */
export class SeenPages {
  /** Ids whose articles stay. */
  readonly keep = new Set<string>()
  readonly #memory: SourceMemory
  readonly #firstUses = new Map<string, PageLocation>()
  readonly #keys = new Set<string>()

  constructor(memory: SourceMemory) {
    this.#memory = memory
  }

  /** Null; or where the page's id was used before, and then the page is not taken in. */
  addRead({ article: { id }, where, state }: ReadPage): PageLocation | null {
    const first = this.#firstUses.get(id)
    if (first) return first
    this.#firstUses.set(id, where)
    this.keep.add(id)
    if (state) this.#keys.add(state.key)
    return null
  }

  addFailed({ formerIds, key }: FailedPage): void {
    for (const id of formerIds) this.keep.add(id)
    if (key === undefined) return
    this.#keys.add(key)
    const articleId = this.#memory.pages.get(key)?.articleId
    if (articleId) this.keep.add(articleId)
  }

  /** Whether this is the first word of an article; several pages may say that they are one. */
  addUnchanged({ unchanged: { key, articleId } }: UnchangedPage): boolean {
    this.#keys.add(key)
    if (articleId === null || this.keep.has(articleId)) return false
    this.keep.add(articleId)
    return true
  }

  firstUseOf(id: string): PageLocation | undefined {
    return this.#firstUses.get(id)
  }

  isRemembered(state: PageState): boolean {
    return this.#memory.pages.get(state.key) === state
  }

  /** Keys that are remembered and that this run did not name. */
  unnamedKeys(): string[] {
    return this.#memory.pages
      .keys()
      .filter((key) => !this.#keys.has(key))
      .toArray()
  }
}
