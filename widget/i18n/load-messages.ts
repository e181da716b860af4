import type { WidgetLocale } from './locales.ts'
import type { LaterMessages, Messages } from './translate.ts'

/** The languages whose words are still to be written: they speak English so long. */
const untranslated = <W>(english: () => Promise<W>) => ({
  de: english,
  es: english,
  pt: english,
  it: english,
  nl: english,
  ja: english,
  ar: english,
})

const LOADERS: Record<WidgetLocale, () => Promise<Messages>> = {
  en: () => import('./en.ts').then(({ en }) => en),
  fr: () => import('./fr.ts').then(({ fr }) => fr),
  ...untranslated(() => import('./en.ts').then(({ en }) => en)),
}

const LATER_LOADERS: Record<WidgetLocale, () => Promise<LaterMessages>> = {
  en: () => import('./later/en.ts').then(({ laterEn }) => laterEn),
  fr: () => import('./later/fr.ts').then(({ laterFr }) => laterFr),
  ...untranslated(() => import('./later/en.ts').then(({ laterEn }) => laterEn)),
}

/** The words of the first screens in one language, fetched when they are needed. */
export function loadMessages(locale: WidgetLocale): Promise<Messages> {
  return LOADERS[locale]()
}

/** The words of the screens that load later. */
export function loadLaterMessages(locale: WidgetLocale): Promise<LaterMessages> {
  return LATER_LOADERS[locale]()
}
