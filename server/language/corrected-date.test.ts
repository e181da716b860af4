import { expect, test } from 'vitest'
import { correctedDate } from './corrected-date.ts'

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1, 1, 1)))

function written(at: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  const text = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(at)
  return correctedDate(text, locale).replaceAll(/\s/g, ' ')
}

test.each(['long', 'medium', 'full'] as const)(
  'the first of every month is an ordinal in French: %s',
  (dateStyle) => {
    for (const month of MONTHS) expect(written(month, 'fr-FR', { dateStyle })).toMatch(/(^| )1er \p{L}/u)
  },
)

test('no other day, and no hour, is one', () => {
  const options = { dateStyle: 'long', timeStyle: 'short' } as const
  expect(written(new Date('2026-12-11T01:01:00Z'), 'fr', options)).toBe('11 décembre 2026 à 01:01')
  expect(written(new Date('2026-12-21T01:01:00Z'), 'fr-CA', options)).toBe('21 décembre 2026 à 01 h 01')
  expect(written(new Date('2026-12-01T01:01:00Z'), 'fr-CA', options)).toBe('1er décembre 2026 à 01 h 01')
})

test('other languages stay as they are', () => {
  const day = new Date('2026-12-01T01:01:00Z')
  expect(written(day, 'en-GB', { dateStyle: 'long' })).toBe('1 December 2026')
  expect(written(day, 'de', { dateStyle: 'long' })).toBe('1. Dezember 2026')
})
