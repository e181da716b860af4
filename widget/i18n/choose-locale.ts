import { LOCALES, type Locale } from '../api/contract.ts'

/** The first wish that the widget has words for; regions do not matter (`fr-CA` is `fr`). English otherwise. */
export function chooseLocale(wishes: readonly unknown[]): Locale {
  for (const wish of wishes) {
    // Host pages pass what they have: it may be no text at all.
    const language = String(wish).split(/[-_]/)[0]?.toLowerCase()
    const locale = LOCALES.find((each) => each === language)
    if (locale) return locale
  }
  return 'en'
}
