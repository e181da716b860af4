/** Every spelling that the articles use, and the terms it is indexed as: finds half-typed, unaccented and mistyped words. */
export class Vocabulary {
  #terms = new Map<string, string[]>()
  /** Spellings in code-unit order, for prefixes; made again when a search needs it after a change. */
  #sorted: string[] | null = null
  /** Spellings by length: one edit changes the length by one at most. */
  #byLength: Map<number, string[]> | null = null

  add(folded: string, term: string): void {
    const terms = this.#terms.get(folded)
    if (!terms) {
      this.#terms.set(folded, [term])
      this.#sorted = null
      this.#byLength = null
    } else if (!terms.includes(term)) terms.push(term)
  }

  termsOf(folded: string): readonly string[] {
    return this.#terms.get(folded) ?? []
  }

  startingWith(prefix: string): string[] {
    this.#sorted ??= [...this.#terms.keys()].sort()
    const sorted = this.#sorted
    let from = 0
    for (let to = sorted.length; from < to; ) {
      const middle = (from + to) >>> 1
      if ((sorted[middle] as string) < prefix) from = middle + 1
      else to = middle
    }
    let end = from
    while (end < sorted.length && sorted[end]?.startsWith(prefix)) end++
    return sorted.slice(from, end)
  }

  /** Spellings one insertion, deletion, replacement or swap of neighbours away. */
  oneEditFrom(folded: string): string[] {
    this.#byLength ??= Map.groupBy(this.#terms.keys(), (spelling) => spelling.length)
    const near: string[] = []
    for (const length of [folded.length - 1, folded.length, folded.length + 1])
      for (const spelling of this.#byLength.get(length) ?? [])
        if (isOneEdit(folded, spelling)) near.push(spelling)
    return near
  }

  /** Spellings that begin one edit away from `folded`, the letters before `sure` right. */
  startingNear(folded: string, sure: number): string[] {
    const lengths = [folded.length - 1, folded.length, folded.length + 1]
    return this.startingWith(folded.slice(0, sure)).filter((spelling) =>
      lengths.some((length) => spelling.length > length && isOneEdit(folded, spelling.slice(0, length))),
    )
  }

  entries(): [folded: string, terms: string[]][] {
    return [...this.#terms]
  }

  static from(entries: [folded: string, terms: string[]][]): Vocabulary {
    const vocabulary = new Vocabulary()
    vocabulary.#terms = new Map(entries)
    return vocabulary
  }
}

function isOneEdit(a: string, b: string): boolean {
  let head = 0
  const shorter = Math.min(a.length, b.length)
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++
  let tail = 0
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail))
    tail++
  const left = a.length - head - tail
  const right = b.length - head - tail
  if (left === 0 && right === 0) return false
  if (left <= 1 && right <= 1) return true
  return left === 2 && right === 2 && a[head] === b[head + 1] && a[head + 1] === b[head]
}
