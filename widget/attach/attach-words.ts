import type { WidgetLocale } from '../i18n/locales.ts'
import { type SiteStrings, siteText } from '../i18n/site-text.ts'
import { createTranslate, type Messages, type Translate } from '../i18n/translate.ts'

/** The few words of attach mode in each language: a page that has nothing else of the widget loads nothing else. */
export const ATTACH_WORDS: Record<WidgetLocale, () => Promise<{ messages: Messages<'attach'> }>> = {
  en: () => import('../i18n/en/attach.ts'),
  fr: () => import('../i18n/fr/attach.ts'),
  de: () => import('../i18n/de/attach.ts'),
  es: () => import('../i18n/es/attach.ts'),
  pt: () => import('../i18n/pt/attach.ts'),
  it: () => import('../i18n/it/attach.ts'),
  nl: () => import('../i18n/nl/attach.ts'),
  ja: () => import('../i18n/ja/attach.ts'),
  ar: () => import('../i18n/ar/attach.ts'),
}

/** Rejects when the words do not load. */
export async function loadAttachWords(
  locale: WidgetLocale,
  strings: SiteStrings,
): Promise<Translate<'attach'>> {
  const { messages } = await ATTACH_WORDS[locale]()
  return createTranslate(locale, messages, (key) => siteText(strings, locale, key))
}
