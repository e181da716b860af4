import type { WidgetLocale } from './locales.ts'
import { regionalLocale } from './regional-locale.ts'

/** The day that a week begins with where the person reads, from 0 for Monday to 6 for Sunday. */
export function firstWeekday(locale: WidgetLocale): number {
  // Monday where the browser does not know: Firefox has no week information.
  const { getWeekInfo } = Intl.Locale.prototype
  return ((getWeekInfo?.call(new Intl.Locale(regionalLocale(locale))).firstDay ?? 1) + 6) % 7
}
