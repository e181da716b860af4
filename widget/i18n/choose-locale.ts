import { LAUNCHER_LABELS } from './launcher-labels.ts'
import type { WidgetLocale } from './locales.ts'

/** The first wish that the widget has words for; regions do not matter (`pt-BR` is `pt`). English otherwise. */
export function chooseLocale(wishes: readonly unknown[]): WidgetLocale {
  // Host pages pass what they have: it may be no text at all.
  const languages = wishes.map((wish) => String(wish).toLowerCase().split(/[-_]/)[0] as WidgetLocale)
  return languages.find((language) => Object.hasOwn(LAUNCHER_LABELS, language)) ?? 'en'
}
