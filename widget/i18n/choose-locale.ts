import { LAUNCHER_LABELS } from './launcher-labels.ts'
import type { WidgetLocale } from './locales.ts'

/**
 * The first wish that the widget has words for; regions do not matter (`pt-BR` is `pt`). Undefined: it has none for any.
 * Host pages pass what they have: it may be no text at all. Without a pattern: the first one of a page costs it a tenth of
 * a millisecond, before anybody wants help.
 */
export function chooseLocale(wishes: readonly unknown[]): WidgetLocale | undefined {
  for (const wish of wishes) {
    const language = `${wish}`.toLowerCase().split('-')[0]?.split('_')[0] as WidgetLocale
    if (language in LAUNCHER_LABELS) return language
  }
  return undefined
}
