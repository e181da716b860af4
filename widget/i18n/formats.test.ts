import { afterEach, describe, expect, it, vi } from 'vitest'
import { firstWeekday } from './first-weekday.ts'
import { formatDay, formatInstant, formatMoment, formatWindow } from './format-instant.ts'
import { formatList } from './format-list.ts'
import { formatSize } from './format-size.ts'
import { WIDGET_LOCALES, type WidgetLocale } from './locales.ts'
import { regionalLocale } from './regional-locale.ts'

/** A reader whose browser says these languages, and no region unless it is written out. */
function readAs(...languages: string[]) {
  vi.stubGlobal('navigator', { languages })
}
/** Spaces that do not break and marks of direction are the business of the language's data. */
const plain = (text: string) =>
  text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/[\u061c\u200e\u200f]/g, '')

const INSTANT = '2026-11-23T10:30:00Z'
const WINDOW = { from: '2026-11-23T10:30:00Z', to: '2026-11-23T11:30:00Z' }

interface Formats {
  day: string
  moment: string
  /** What an instant in full must say; how its parts are joined differs between browsers. */
  instant: string[]
  megabytes: string
  bytes: string
  list: string
  firstWeekday: number
}

const FORMATS: Record<WidgetLocale, Formats> = {
  en: {
    day: '23 Nov 2026',
    moment: '23 Nov 2026, 10:30',
    instant: ['Monday', '23 November', '10:30', 'UTC'],
    megabytes: '3.4 MB',
    bytes: '12 bytes',
    list: 'a, b and c',
    firstWeekday: 0,
  },
  fr: {
    day: '23 nov. 2026',
    moment: '23 nov. 2026, 10:30',
    instant: ['lundi', '23 novembre', '10:30', 'UTC'],
    megabytes: '3,4 Mo',
    bytes: '12 octets',
    list: 'a, b et c',
    firstWeekday: 0,
  },
  de: {
    day: '23.11.2026',
    moment: '23.11.2026, 10:30',
    instant: ['Montag', '23. November', '10:30', 'UTC'],
    megabytes: '3,4 MB',
    bytes: '12 Byte',
    list: 'a, b und c',
    firstWeekday: 0,
  },
  es: {
    day: '23 nov 2026',
    moment: '23 nov 2026, 10:30',
    instant: ['lunes', '23 de noviembre', '10:30', 'UTC'],
    megabytes: '3,4 MB',
    bytes: '12 bytes',
    list: 'a, b y c',
    firstWeekday: 0,
  },
  pt: {
    day: '23 de nov. de 2026',
    moment: '23 de nov. de 2026, 10:30',
    instant: ['segunda-feira', '23 de novembro', '10:30', 'UTC'],
    megabytes: '3,4 MB',
    bytes: '12 bytes',
    list: 'a, b e c',
    firstWeekday: 6,
  },
  it: {
    day: '23 nov 2026',
    moment: '23 nov 2026, 10:30',
    instant: ['lunedì', '23 novembre', '10:30', 'UTC'],
    megabytes: '3,4 MB',
    bytes: '12 byte',
    list: 'a, b e c',
    firstWeekday: 0,
  },
  nl: {
    day: '23 nov 2026',
    moment: '23 nov 2026, 10:30',
    instant: ['maandag', '23 november', '10:30', 'UTC'],
    megabytes: '3,4 MB',
    bytes: '12 byte',
    list: 'a, b en c',
    firstWeekday: 0,
  },
  ja: {
    day: '2026/11/23',
    moment: '2026/11/23 10:30',
    instant: ['11月23日', '月曜日', '10:30', 'UTC'],
    megabytes: '3.4 MB',
    bytes: '12 バイト',
    list: 'a、b、c',
    firstWeekday: 6,
  },
  ar: {
    day: '23/11/2026',
    moment: '23/11/2026، 10:30 ص',
    instant: ['الاثنين', '23 نوفمبر', '10:30'],
    megabytes: '3.4 م.ب',
    bytes: '12 بايت',
    list: 'a وb وc',
    firstWeekday: 5,
  },
}

describe.each(WIDGET_LOCALES.map((locale) => ({ locale, expected: FORMATS[locale] })))(
  'in $locale',
  ({ locale, expected }) => {
    afterEach(() => vi.unstubAllGlobals())

    it('writes days and moments as the language does', () => {
      readAs()
      expect(plain(formatDay(INSTANT, locale))).toBe(expected.day)
      expect(plain(formatMoment(INSTANT, locale))).toBe(expected.moment)
    })

    it('writes an instant and a stretch of time in full, with the zone', () => {
      readAs()
      const instant = plain(formatInstant(INSTANT, locale))
      for (const part of expected.instant) expect(instant).toContain(part)
      const window = plain(formatWindow(WINDOW, 'Europe/Paris', locale))
      expect(window).toMatch(/11\D30.*12\D30/)
    })

    it('writes sizes with its own comma and unit', () => {
      readAs()
      expect(plain(formatSize(3.4 * 1024 ** 2, locale))).toBe(expected.megabytes)
      expect(plain(formatSize(12, locale))).toBe(expected.bytes)
    })

    it('joins what is listed, and begins the week, as people do there', () => {
      readAs()
      expect(formatList(['a', 'b', 'c'], locale)).toBe(expected.list)
      expect(firstWeekday(locale)).toBe(expected.firstWeekday)
    })
  },
)

describe('the first of a month', () => {
  afterEach(() => vi.unstubAllGlobals())

  it.each(['fr', 'fr-CA', 'fr-CH'])('is an ordinal in French: %s', (region) => {
    readAs(region)
    const first = '2026-12-01T10:01:00Z'
    const night = { from: '2026-11-30T22:30:00Z', to: '2026-12-01T00:30:00Z' }
    expect(plain(formatDay(first, 'fr'))).toBe('1er déc. 2026')
    expect(plain(formatMoment(first, 'fr'))).toContain('1er déc. 2026, ')
    expect(plain(formatInstant(first, 'fr'))).toContain('mardi 1er décembre ')
    expect(plain(formatWindow(night, 'Europe/Paris', 'fr'))).toContain('mardi 1er décembre ')
    expect(plain(formatDay('2026-12-11T10:00:00Z', 'fr'))).toBe('11 déc. 2026')
  })

  it('is a number elsewhere', () => {
    readAs('en-GB')
    expect(formatDay('2026-12-01T10:01:00Z', 'en')).toBe('1 Dec 2026')
  })
})

describe('the region of the browser', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('decides how its language is written, and no other', () => {
    readAs('de-CH', 'en-US', 'fr')
    expect(formatDay(INSTANT, 'en')).toBe('Nov 23, 2026')
    // An apostrophe, which one browser curves and another does not.
    expect(new Intl.NumberFormat(regionalLocale('de')).format(12_345.6)).toMatch(/^12['’]345\.6$/)
    expect(formatDay(INSTANT, 'fr')).toBe('23 nov. 2026')
  })

  it('gives the digits of Egypt, and one calendar to all: what is promised is a day of the mails', () => {
    readAs('ar-EG')
    expect(plain(formatDay(INSTANT, 'ar'))).toBe('٢٣/١١/٢٠٢٦')
    expect(plain(formatSize(3.4 * 1024 ** 2, 'ar'))).toBe('٣٫٤ م.ب')
    readAs('ar-SA')
    expect(regionalLocale('ar')).toBe('ar-SA-u-ca-gregory')
    expect(plain(formatDay(INSTANT, 'ar'))).toBe('٢٣/١١/٢٠٢٦')
  })

  it('begins the week on the day of the region', () => {
    readAs('en-US')
    expect(firstWeekday('en')).toBe(6)
    readAs('pt-PT')
    expect(firstWeekday('pt')).toBe(6)
    readAs('ar-MA')
    expect(firstWeekday('ar')).toBe(0)
  })
})
