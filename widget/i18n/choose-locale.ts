import { WIDGET_LOCALES, type WidgetLocale } from './locales.ts'

/** The first wish that the widget has words for; regions do not matter (`pt-BR` is `pt`). English otherwise. */
export function chooseLocale(wishes: readonly unknown[]): WidgetLocale {
  for (const wish of wishes) {
    // Host pages pass what they have: it may be no text at all.
    const language = String(wish).split(/[-_]/)[0]?.toLowerCase()
    const locale = WIDGET_LOCALES.find((each) => each === language)
    if (locale) return locale
  }
  return 'en'
}
