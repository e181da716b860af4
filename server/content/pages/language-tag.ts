/** A BCP 47 tag in its canonical form (`FR_ca` → `fr-CA`); null when it is none. */
export function canonicalLanguageTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null
  } catch {
    return null
  }
}
