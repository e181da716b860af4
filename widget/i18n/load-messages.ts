import type { Locale } from '../api/contract.ts'
import type { Messages } from './translate.ts'

const LOADERS: Record<Locale, () => Promise<Messages>> = {
  en: () => import('./en.ts').then(({ en }) => en),
  fr: () => import('./fr.ts').then(({ fr }) => fr),
}

/** The words of one language, fetched when they are needed. */
export function loadMessages(locale: Locale): Promise<Messages> {
  return LOADERS[locale]()
}
