/**
 * A date that `Intl` has written, as the language writes it. In French the first of a month is an ordinal (`1er décembre 2026`),
 * which CLDR does not know. `locale` is a BCP 47 tag.
 */
export function correctedDate(text: string, locale: string): string {
  return locale.startsWith('fr') ? text.replace(/(?<!\d)1(?=\s[adfjmnos])/gu, '1er') : text
}
