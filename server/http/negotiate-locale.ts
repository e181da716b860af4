import { LOCALES, type Locale } from '../contract/vocabulary.ts'

/** The best of our languages for an `Accept-Language` header (RFC 9110 §12.5.4); English when none fits. */
export function negotiateLocale(acceptLanguage: string | undefined): Locale {
  const wishes = (acceptLanguage ?? '').split(',').map((item) => {
    const [tag = '', ...parameters] = item.trim().split(';')
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean)
    return { locale: localeOf(tag), quality: quality === undefined ? 1 : Number(quality) }
  })
  const best = wishes
    .filter((wish) => wish.locale !== undefined && wish.quality > 0)
    .sort((a, b) => b.quality - a.quality)[0]
  return best?.locale ?? 'en'
}

/** The language that we speak of a BCP 47 tag: `fr-CA` is `fr`. */
export function localeOf(tag: string): Locale | undefined {
  const language = tag.split(/[-_]/)[0]?.toLowerCase()
  return LOCALES.find((locale) => locale === language)
}
