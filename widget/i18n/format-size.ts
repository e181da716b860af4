import type { WidgetLocale } from './locales.ts'
import { regionalLocale } from './regional-locale.ts'

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
const STEP = 1024

/** A number of bytes as people say it: "3.4 MB". */
export function formatSize(bytes: number, locale: WidgetLocale): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(STEP)))
  return new Intl.NumberFormat(regionalLocale(locale), {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power < 2 ? 0 : 1,
  }).format(bytes / STEP ** power)
}
