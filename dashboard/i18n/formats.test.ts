import { describe, expect, it } from 'vitest'
import { createFormats } from './formats.ts'

const english = createFormats('en-GB')
const french = createFormats('fr-FR')
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('what is written', () => {
  it.each([
    [45, '45 seconds'],
    [264, '4.4 minutes'],
    [4_180, '70 minutes'],
    [9_000, '2.5 hours'],
    [400_000, '4.6 days'],
    [null, '–'],
  ])('of a length of %s s is %s', (seconds, text) => {
    expect(english.duration(seconds)).toBe(text)
  })

  it('of a length in a narrow column is short', () => {
    expect(english.shortDuration(45)).toBe('45 secs')
    expect(plain(french.shortDuration(264))).toBe('4,4 min')
    expect(english.shortDuration(null)).toBe('–')
  })

  it('of shares and their differences has the sign and the comma of the language', () => {
    expect(english.share(0.2186)).toBe('21.9%')
    expect(plain(french.share(0.2186))).toBe('21,9 %')
    expect(english.share(null)).toBe('–')
    expect(english.points(-0.0941)).toBe('−9.4')
    expect(english.points(0.031)).toBe('+3.1')
    expect(english.points(0)).toBe('0.0')
    expect(english.decimal(2)).toBe('2.0')
    expect(english.probability(0.8823)).toBe('0.88')
    expect(plain(french.wholeShare(1))).toBe('100 %')
  })

  it('of a day is that day, in whichever zone it is read', () => {
    expect(english.day('2026-11-01')).toBe('1 Nov 2026')
    expect(plain(french.day('2026-11-02'))).toBe('2 nov. 2026')
  })

  it('of the first of a month is an ordinal in French', () => {
    expect(plain(french.day('2026-11-01'))).toBe('1er nov. 2026')
    expect(plain(french.shortDay('2026-05-01'))).toBe('1er mai')
    expect(plain(french.days('2026-10-14', '2026-11-01'))).toMatch(/1er nov. 2026$/)
    expect(plain(french.days('2026-11-01', '2026-11-30'))).toBe('1er–30 nov. 2026')
    expect(plain(french.instant('2026-11-01T10:00:00Z', 'Europe/Paris'))).toBe('1er nov. 2026, 11:00')
    expect(plain(french.day('2026-11-11'))).toBe('11 nov. 2026')
  })

  it('of money is what it is as a price, and without small change where it is a large amount', () => {
    expect(english.price(38, 'EUR')).toBe('€38')
    expect(plain(french.price(12.5, 'EUR'))).toBe('12,50 €')
    expect(english.price(1_234.56, 'EUR')).toBe('€1,234.56')
    expect(english.money(0.4, 'EUR')).toBe('€0.40')
    expect(english.money(1_150.75, 'EUR')).toBe('€1,151')
  })

  it('of an instant is the time of the site’s zone', () => {
    expect(english.instant('2026-11-22T23:30:00Z', 'Europe/Paris')).toBe('23 Nov 2026, 00:30')
  })

  it('of an instant in a table has the year where it is another one', () => {
    expect(english.instantBeside('2026-11-22T23:30:00Z', 'Europe/Paris', '2026-11-30')).toBe('23 Nov, 00:30')
    expect(
      plain(createFormats('en-US').instantBeside('2026-11-22T07:30:00Z', 'Europe/Paris', '2026-11-30')),
    ).toBe('Nov 22, 8:30 AM')
    expect(plain(french.instantBeside('2026-11-22T07:30:00Z', 'Europe/Paris', '2026-11-30'))).toBe(
      '22 nov., 08:30',
    )
    // In Paris it is the new year already.
    expect(english.instantBeside('2025-12-31T23:30:00Z', 'Europe/Paris', '2026-01-09')).toBe('1 Jan, 00:30')
    expect(english.instantBeside('2025-12-30T23:30:00Z', 'Europe/Paris', '2026-01-09')).toBe(
      '31 Dec 2025, 00:30',
    )
  })
})
