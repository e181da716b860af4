import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeWindows } from './free-windows.ts'

const now = new Date('2026-03-27T12:00:00Z')
const window = (from: string, to: string) => ({ from, to })

describe('the times at which a person is free', () => {
  it('are kept as they were written, in order', () => {
    const later = window('2026-03-31T14:00:00Z', '2026-03-31T16:00:00Z')
    const sooner = window('2026-03-30T09:00:00+02:00', '2026-03-30T11:00:00+02:00')
    expect(freeWindows([later, sooner], now)).toEqual({ ok: true, value: [sooner, later] })
  })

  it('are one where they overlap or touch', () => {
    const windows = [
      window('2026-03-30T10:00:00Z', '2026-03-30T11:00:00Z'),
      window('2026-03-30T08:00:00Z', '2026-03-30T09:00:00Z'),
      window('2026-03-30T08:30:00Z', '2026-03-30T10:00:00Z'),
      window('2026-03-30T08:45:00Z', '2026-03-30T09:15:00Z'),
    ]
    expect(freeWindows(windows, now)).toEqual({
      ok: true,
      value: [window('2026-03-30T08:00:00Z', '2026-03-30T11:00:00Z')],
    })
  })

  it('are left out when they have ended, and kept while they last', () => {
    const ended = window('2026-03-27T09:00:00Z', '2026-03-27T12:00:00Z')
    const lasting = window('2026-03-27T11:00:00Z', '2026-03-27T12:30:00Z')
    expect(freeWindows([ended, lasting], new Date('2026-03-27T12:00:00.001Z'))).toMatchObject({
      value: [{ to: lasting.to }],
    })
  })

  it('are refused when all of them have ended', () => {
    expect(freeWindows([window('2026-03-27T09:00:00Z', '2026-03-27T10:00:00Z')], now)).toEqual({
      ok: false,
      failure: { code: 'call_back_windows_past', fields: [{ field: 'windows', code: 'invalid' }] },
    })
  })

  it('are refused, each by its place, when they are too far ahead or too short', () => {
    const good = window('2026-03-30T08:00:00Z', '2026-03-30T09:00:00Z')
    expect(freeWindows([good, window('2026-05-22T11:00:00Z', '2026-05-22T12:00:01Z')], now)).toEqual({
      ok: false,
      failure: { code: 'call_back_windows_too_far', fields: [{ field: 'windows.1', code: 'invalid' }] },
    })
    const short = window('2026-03-30T08:00:00Z', '2026-03-30T08:14:59Z')
    expect(freeWindows([short, good], now, 'callBack.windows')).toEqual({
      ok: false,
      failure: { code: 'invalid_input', fields: [{ field: 'callBack.windows.0', code: 'too_short' }] },
    })
  })

  it('over the hour that the change to summer time skips last as long as they do', () => {
    // 01:45 to 03:15 by the clocks of Paris, on the night when 02:00 is followed by 03:00.
    const overTheGap = window('2026-03-29T01:45:00+01:00', '2026-03-29T03:15:00+02:00')
    expect(freeWindows([overTheGap], now)).toEqual({ ok: true, value: [overTheGap] })
    const nothingLeft = window('2026-03-29T01:55:00+01:00', '2026-03-29T03:05:00+02:00')
    expect(freeWindows([nothingLeft], now)).toMatchObject({ failure: { code: 'invalid_input' } })
  })

  it('cover the same minutes before and after they are joined, and never overlap', () => {
    const minutes = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 15, max: 120 }))
    fc.assert(
      fc.property(fc.array(minutes, { minLength: 1, maxLength: 10 }), (spans) => {
        const at = (minute: number) => new Date(now.getTime() + minute * 60_000).toISOString()
        const given = spans.map(([from, length]) => window(at(from), at(from + length)))
        const result = freeWindows(given, now)
        if (!result.ok) throw new Error(result.failure.code)
        const isIn = (windows: typeof given, minute: number) =>
          windows.some(({ from, to }) => from <= at(minute) && at(minute) < to)
        for (let minute = 0; minute <= 720; minute += 1) {
          expect(isIn(result.value, minute)).toBe(isIn(given, minute))
        }
        for (const [index, { from }] of result.value.entries()) {
          if (index > 0) expect(from > (result.value[index - 1]?.to ?? '')).toBe(true)
        }
      }),
      { numRuns: 50 },
    )
  })
})
