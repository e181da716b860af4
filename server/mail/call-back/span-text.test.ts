import { describe, expect, it } from 'vitest'
import { spanText, startText } from './span-text.ts'

const morning = { from: '2026-06-09T08:00:00Z', to: '2026-06-09T08:30:00Z' }

describe('the time of a call', () => {
  it('is written by the clocks of a zone, with its name', () => {
    expect(spanText(morning, 'Europe/Paris', 'en-GB')).toBe(
      'Tuesday, 9 June 2026, 10:00–10:30 CEST (Europe/Paris)',
    )
    expect(spanText(morning, 'America/Los_Angeles', 'fr-FR')).toBe(
      'mardi 9 juin 2026, 01:00–01:30 UTC−7 (America/Los_Angeles)',
    )
    expect(spanText(morning, 'UTC-8', 'en-GB')).toBe('Tuesday, 9 June 2026, 00:00–00:30 UTC-8')
  })

  it('names both days when it goes past midnight', () => {
    const night = { from: '2026-06-09T21:45:00Z', to: '2026-06-09T22:15:00Z' }
    expect(spanText(night, 'Europe/Paris', 'en-GB')).toBe(
      'Tuesday, 9 June 2026, 23:45–Wednesday, 10 June 2026, 00:15 CEST (Europe/Paris)',
    )
  })

  it('tells the two runs of an hour apart on the night when clocks go back', () => {
    const first = { from: '2026-10-25T00:15:00Z', to: '2026-10-25T00:45:00Z' }
    const second = { from: '2026-10-25T01:15:00Z', to: '2026-10-25T01:45:00Z' }
    const across = { from: '2026-10-25T00:45:00Z', to: '2026-10-25T01:15:00Z' }
    const inParis = (span: typeof first) =>
      spanText(span, 'Europe/Paris', 'en-GB').replace('Sunday, 25 October 2026, ', '')
    expect(inParis(first)).toBe('02:15–02:45 CEST (Europe/Paris)')
    expect(inParis(second)).toBe('02:15–02:45 CET (Europe/Paris)')
    expect(inParis(across)).toBe('02:45 CEST–02:15 CET (Europe/Paris)')
  })

  it('leaves out the hour that is skipped when clocks go forward', () => {
    const across = { from: '2026-03-29T00:45:00Z', to: '2026-03-29T01:15:00Z' }
    expect(spanText(across, 'Europe/Paris', 'en-GB')).toBe(
      'Sunday, 29 March 2026, 01:45 CET–03:15 CEST (Europe/Paris)',
    )
    expect(spanText(across, 'America/Los_Angeles', 'en-GB')).toContain('17:45–18:15')
  })

  it('writes the first of a month as French does', () => {
    const first = { from: '2026-11-30T23:00:00Z', to: '2026-11-30T23:30:00Z' }
    expect(spanText(first, 'Europe/Paris', 'fr-FR')).toContain('mardi 1er décembre 2026, 00:00–00:30')
    expect(startText(first, 'Europe/Paris', 'fr-FR')).toContain('mar. 1er déc., 00:00')
    expect(startText(first, 'Europe/Paris', 'en-GB')).toContain('Tue 1 Dec')
  })
})
