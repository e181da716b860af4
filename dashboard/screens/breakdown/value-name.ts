import type { ReportDimension } from '../../api/contract.ts'
import type { Formats } from '../../i18n/formats.ts'
import type { PlainKey, Translate } from '../../i18n/translate.ts'

const NAMES: Record<string, PlainKey> = {
  'plan standard': 'plan.standard',
  'plan pro': 'plan.pro',
  'plan premium': 'plan.premium',
  'source launcher': 'source.launcher',
  'source inline': 'source.inline',
  'source attach': 'source.attach',
}

/** A value of a dimension as people call it; addresses and ids are their own names. */
export function valueName(
  dimension: ReportDimension,
  value: string | null,
  t: Translate,
  formats: Formats,
): string {
  if (value === null) return t('table.not-known')
  if (dimension === 'language') return formats.language(value)
  const key = NAMES[`${dimension} ${value}`]
  return key ? t(key) : value
}
