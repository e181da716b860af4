import type { WidgetLocale } from './locales.ts'

/** `fr` of `fr-CA`. */
export function primaryLanguage(tag: string): string {
  return tag.split(/[-_]/, 1)[0]?.toLowerCase() ?? ''
}

/** A language in the reader's words, with a capital as it stands alone: "French"; its tag where no name is known. */
export function languageName(tag: string, locale: WidgetLocale): string {
  try {
    const name = new Intl.DisplayNames([locale], { type: 'language' }).of(primaryLanguage(tag)) ?? tag
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
  } catch {
    return tag
  }
}

/** The `dir` of a text in another language than the panel's, or in an unknown one: as its first letter is written. */
export function foreignDirection(tag: string | undefined, locale: WidgetLocale): 'auto' | undefined {
  return tag && primaryLanguage(tag) === locale ? undefined : 'auto'
}
