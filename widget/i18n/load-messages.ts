import type { Locale } from '../api/contract.ts'
import type { LaterMessages, Messages } from './translate.ts'

const LOADERS: Record<Locale, () => Promise<Messages>> = {
  en: () => import('./en.ts').then(({ en }) => en),
  fr: () => import('./fr.ts').then(({ fr }) => fr),
}

const LATER_LOADERS: Record<Locale, () => Promise<LaterMessages>> = {
  en: () => import('./later/en.ts').then(({ laterEn }) => laterEn),
  fr: () => import('./later/fr.ts').then(({ laterFr }) => laterFr),
}

/** The words of the first screens in one language, fetched when they are needed. */
export function loadMessages(locale: Locale): Promise<Messages> {
  return LOADERS[locale]()
}

/** The words of the screens that load later. */
export function loadLaterMessages(locale: Locale): Promise<LaterMessages> {
  return LATER_LOADERS[locale]()
}
