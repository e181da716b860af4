import type { WidgetLocale } from './locales.ts'

/** What the host page has given as its own texts, by key: it may be anything. */
export type SiteStrings = Readonly<Record<string, unknown>> | null | undefined

/** The site's own text for a key: one for this language alone (`fr:ask.title`), or for any. */
export function siteText(strings: SiteStrings, locale: WidgetLocale, key: string): string | undefined {
  const text = strings?.[`${locale}:${key}`] ?? strings?.[key]
  return typeof text === 'string' ? text : undefined
}
