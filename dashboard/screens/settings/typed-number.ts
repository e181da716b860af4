/**
 * The number that somebody has typed, with at most two decimals after a point or a comma; spaces may set thousands apart. Null:
 * it is none, or one that is read in two ways: `1,000` is a thousand to some and one to others.
 */
export function typedNumber(text: string): number | null {
  const plain = text.replaceAll(/\s/g, '')
  return /^\d+([.,]\d{1,2})?$/.test(plain) ? Number(plain.replace(',', '.')) : null
}
