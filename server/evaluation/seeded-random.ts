/** Numbers from 0 up to 1, the same ones for the same seed. Mulberry32: https://github.com/cprosche/mulberry32 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A seed for one thing among many, so that what is left out changes nothing for the others. */
export function seedFor(seed: number, name: string): number {
  let hash = seed >>> 0
  for (const character of name)
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193) >>> 0
  return hash
}
