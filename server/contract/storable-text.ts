/**
 * Text that every store can hold: PostgreSQL refuses NUL in text and lone surrogates in jsonb, and neither says anything
 * to a person. Taken out once, where text comes in.
 */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed()
}

export function storableStrings(strings: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(strings).map(([name, value]) => [name, storableText(value)]))
}
