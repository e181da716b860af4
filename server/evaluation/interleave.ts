/** One list of two, taking turns, the first of `first` first; where one runs out the other goes on. */
export function interleave<Item>(first: readonly Item[], second: readonly Item[]): Item[] {
  const both: Item[] = []
  for (let at = 0; at < Math.max(first.length, second.length); at++) {
    both.push(...first.slice(at, at + 1), ...second.slice(at, at + 1))
  }
  return both
}
