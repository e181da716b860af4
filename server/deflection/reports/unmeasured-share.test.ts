import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unmeasuredShare } from './unmeasured-share.ts'

describe('the unmeasured share', () => {
  it('is what is known to be missing, of all', () => {
    expect(
      unmeasuredShare({ intents: 80, confirmed: 20 }, { unmeasuredIntents: 15, casesWithoutEvents: 5 }),
    ).toEqual({
      intents: 15,
      casesWithoutEvents: 5,
      share: 0.2,
      confirmedBounds: { low: 0.2, high: 0.35 },
    })
  })

  it('leaves the confirmed share as it is when everything was measured', () => {
    const nothing = { unmeasuredIntents: 0, casesWithoutEvents: 0 }
    expect(unmeasuredShare({ intents: 4, confirmed: 1 }, nothing)).toMatchObject({
      share: 0,
      confirmedBounds: { low: 0.25, high: 0.25 },
    })
    expect(unmeasuredShare({ intents: 0, confirmed: 0 }, nothing)).toMatchObject({
      share: null,
      confirmedBounds: { low: null, high: null },
    })
  })

  it('has the truth between its bounds, whoever was not measured and however often two counts are one person', () => {
    const count = fc.nat(1_000)
    fc.assert(
      fc.property(
        count,
        fc.double({ min: 0, max: 1, noNaN: true }),
        count,
        count,
        count,
        count,
        (...drawn) => {
          const [intents, confirmedShare, onlyNotices, both, onlyCases, helped] = drawn
          const confirmed = Math.round(intents * confirmedShare)
          const { share, confirmedBounds } = unmeasuredShare(
            { intents, confirmed },
            { unmeasuredIntents: onlyNotices + both, casesWithoutEvents: onlyCases + both },
          )
          const all = intents + onlyNotices + both + onlyCases
          fc.pre(all > 0)
          const truth = (confirmed + Math.min(helped, onlyNotices)) / all
          expect(confirmedBounds.low).toBeLessThanOrEqual(truth)
          expect(confirmedBounds.high).toBeGreaterThanOrEqual(truth)
          expect(share).toBeGreaterThanOrEqual((all - intents) / all)
        },
      ),
    )
  })
})
