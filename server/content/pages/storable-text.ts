/**
 * Text that every store can hold: PostgreSQL refuses NUL in text and lone surrogates in jsonb, and neither says anything
 * to a person. Taken out where a page comes in, so that what is searched is what is stored.
 */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed()
}
