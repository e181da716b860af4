import { describe, expect, it } from 'vitest'
import { type Plan, SEVERITIES, type Severity } from '../../server/contract/vocabulary.ts'
import { wallClock } from '../support-rules/minute-by-minute.ts'
import { contactOf, swiftypeSupport } from './swiftype-support.ts'

const PACIFIC = 'America/Los_Angeles'

/** `Mon 11:30` Pacific, of a case that is opened then; null where the plan refuses the severity. */
async function promised(plan: Plan, severity: Severity, at: string): Promise<string | null> {
  const { open } = await swiftypeSupport({ at })
  const { status, body } = await open(contactOf(plan), { severity })
  if (status !== 201) {
    expect(body.code).toBe('severity_not_in_plan')
    return null
  }
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: PACIFIC, timeStyle: 'short' })
  const instant = new Date(body.respondBy)
  return `${wallClock(instant.getTime(), PACIFIC).day} ${time.format(instant)}`
}

async function promisedBySeverity(plan: Plan): Promise<(string | null)[]> {
  return Promise.all(SEVERITIES.map((severity) => promised(plan, severity, MONDAY_EIGHT)))
}

const MONDAY_EIGHT = '2026-06-08T08:00:00-07:00'

describe('Temps de réponse et horaires du support technique', () => {
  it('« Premium | 4 heures ouvrables | 1 jour ouvrable | 2 jours ouvrables »', async () => {
    expect(await promisedBySeverity('premium')).toEqual(['Mon 12:00', 'Mon 18:00', 'Tue 18:00'])
  })

  it('« Pro | - | - | 3 jours ouvrables »', async () => {
    expect(await promisedBySeverity('pro')).toEqual([null, null, 'Wed 18:00'])
  })

  it('« Standard | - | - | 3 jours ouvrables »', async () => {
    expect(await promisedBySeverity('standard')).toEqual([null, null, 'Wed 18:00'])
  })

  it('« Remarque : Les heures ouvrables s’entendent de 8 h à 18 h, heure normale du Pacifique »', async () => {
    expect(await promised('premium', 1, '2026-06-05T17:30:00-07:00')).toBe('Mon 11:30')
    expect(await promised('premium', 2, '2026-06-06T12:00:00-07:00')).toBe('Mon 18:00')
    expect(await promised('standard', 3, '2026-06-04T09:00:00-07:00')).toBe('Tue 09:00')
    expect(await promised('premium', 1, '2026-06-08T07:00:00-07:00')).toBe('Mon 12:00')
    expect(await promised('premium', 2, '2026-06-05T17:00:00-07:00')).toBe('Mon 17:00')
  })

  it('is promised before a case is filed as it is after', async () => {
    const { me, open } = await swiftypeSupport({ at: '2026-06-05T17:30:00-07:00' })
    const before = (await me(contactOf('premium'))).severities
    for (const { level, respondBy } of before) {
      expect((await open(contactOf('premium'), { severity: level })).body.respondBy).toBe(respondBy)
    }
    expect(
      (await me(contactOf('pro'))).severities.map(({ allowed, respondBy }) => [allowed, respondBy]),
    ).toEqual([
      [false, null],
      [false, null],
      [true, '2026-06-11T00:30:00.000Z'],
    ])
  })
})
