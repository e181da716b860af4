/** The language of a BCP 47 tag without region or script: `fr-CA` → `fr`. */
export function primaryLanguage(tag: string): string {
  return (/^[A-Za-z]+/.exec(tag)?.[0] ?? tag).toLowerCase()
}
