import { describe, expect, it } from 'vitest'
import { sampleOverview } from '../../../test/support/dashboard/sample-reports.ts'
import { OUTCOMES } from '../../api/contract.ts'
import { byWeek } from './by-week.ts'

describe('weeks of a report', () => {
  const days = sampleOverview.byDay.slice(0, 17)
  const weeks = byWeek(days)

  it('are whole, and end with its last day', () => {
    expect(weeks.map(({ from, to }) => [from, to])).toEqual([
      [days[3]?.day, days[9]?.day],
      [days[10]?.day, days[16]?.day],
    ])
  })

  it.each(OUTCOMES)('add up what was %s on their days', (outcome) => {
    expect(weeks.map((week) => week[outcome])).toEqual(
      [days.slice(3, 10), days.slice(10)].map((seven) => seven.reduce((sum, day) => sum + day[outcome], 0)),
    )
  })

  it('are none where there are not seven days', () => {
    expect(byWeek(days.slice(0, 6))).toEqual([])
  })
})
