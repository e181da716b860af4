/** What GitHub leaves out of an anchor: all but letters, marks, numbers, `_`-like connectors, hyphens and spaces. */
const LEFT_OUT = /[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu

/** The anchors that GitHub and most site generators give to the headings of one page, in order. */
export class HeadingSlugs {
  readonly #uses = new Map<string, number>()

  /** Lower case, without punctuation, spaces as hyphens; a slug that was given before takes a number: `keys`, `keys-1`. */
  next(heading: string): string {
    const slug = heading.toLowerCase().replaceAll(LEFT_OUT, '').replaceAll(' ', '-')
    let unique = slug
    let uses = this.#uses.get(slug) ?? 0
    while (this.#uses.has(unique)) {
      uses += 1
      unique = `${slug}-${uses}`
    }
    this.#uses.set(slug, uses)
    this.#uses.set(unique, 0)
    return unique
  }
}
