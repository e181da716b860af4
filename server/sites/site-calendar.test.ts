import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { StartUpError } from '../start-up-error.ts'
import { respondBy } from '../support-rules/respond-by.ts'
import { swiftypePreset } from './presets/swiftype.ts'
import { readSitesFile } from './read-sites-file.ts'
import type { Site } from './site.ts'

describe('what a sites file says of the support rules', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guichet-sites-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function read(settings: object): Promise<Site> {
    const site = { id: 'pub_shop', preset: 'swiftype', origins: ['https://shop.example.com'] }
    const path = join(folder, 'sites.json')
    const sites = [{ ...site, secrets: ['a-secret-of-at-least-32-characters!!'], ...settings }]
    await writeFile(path, JSON.stringify({ sites }))
    const [first] = await readSitesFile(path)
    if (!first) throw new Error('no site')
    return first
  }

  const holidaysFile = (...lines: string[]) =>
    writeFile(
      join(folder, 'holidays.ics'),
      ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'),
    )

  it('leaves what it does not state as the preset has it', async () => {
    const site = await read({ businessCalendar: { zone: 'UTC-8' } })
    expect(site.businessCalendar).toEqual({ ...swiftypePreset.businessCalendar, zone: 'UTC-8' })
    expect(site.plans).toEqual(swiftypePreset.plans)
  })

  it('makes holidays of the dates that it lists and of those in its file, seen from its folder', async () => {
    await holidaysFile('DTSTART;VALUE=DATE:20200608', 'RRULE:FREQ=YEARLY')
    const { businessCalendar } = await read({
      businessCalendar: { holidays: ['2026-06-09'], holidaysFile: 'holidays.ics' },
    })
    // Friday 17:30; Monday and Tuesday are holidays.
    const answer = respondBy({ businessHours: 4 }, new Date('2026-06-05T17:30:00-07:00'), businessCalendar)
    expect(answer.toISOString()).toBe('2026-06-10T18:30:00.000Z')
    expect(businessCalendar.holidays.includes('2031-06-08')).toBe(true)
  })

  it('may state a plan anew', async () => {
    const pro = { targets: { 1: null, 2: { businessDays: 1.5 }, 3: { businessHours: 12 } }, callBack: true }
    expect((await read({ plans: { pro } })).plans).toEqual({ ...swiftypePreset.plans, pro })
  })

  it.each([
    [
      { businessCalendar: { zone: 'Pacific' } },
      'businessCalendar.zone": a time zone such as Europe/Paris or UTC-8',
    ],
    [{ businessCalendar: { zone: 'local' } }, 'businessCalendar.zone'],
    [{ businessCalendar: { zone: 'system' } }, 'businessCalendar.zone'],
    [{ businessCalendar: { zone: 'UTC-15' } }, 'businessCalendar.zone'],
    [{ businessCalendar: { opens: 18 } }, 'businessCalendar.closes": support closes at 18, and opens at 18'],
    [{ businessCalendar: { closes: 25 } }, 'businessCalendar.closes'],
    [{ businessCalendar: { weekdays: [] } }, 'businessCalendar.weekdays'],
    [{ businessCalendar: { weekdays: [0] } }, 'businessCalendar.weekdays.0'],
    [
      { businessCalendar: { holidays: ['2026-02-30'] } },
      'businessCalendar.holidays.0": a date such as 2026-12-25',
    ],
    [{ businessCalendar: { holidays: ['2026-2-3'] } }, 'businessCalendar.holidays.0'],
    [{ businessCalendar: { holidaysFile: 'none.ics' } }, 'none.ics cannot be read'],
    [{ businessCalendar: { holiday: [] } }, 'businessCalendar'],
    [{ plans: { gold: {} } }, 'plans'],
    [{ plans: { pro: { targets: { 1: null, 2: null }, callBack: false } } }, 'plans.pro.targets.3'],
    [
      { plans: { pro: { targets: { 1: { businessHours: 0 }, 2: null, 3: null }, callBack: false } } },
      'plans.pro',
    ],
  ])('is refused with the place: %j', async (settings, place) => {
    const reading = read(settings)
    await expect(reading).rejects.toThrow(StartUpError)
    await expect(reading).rejects.toThrow(`"sites.0.`)
    await expect(reading).rejects.toThrow(place)
  })

  it('is refused when the file of its holidays is none, with what is wrong in it', async () => {
    await holidaysFile('SUMMARY:Eve', 'DTSTART:20261224T120000Z')
    await expect(read({ businessCalendar: { holidaysFile: 'holidays.ics' } })).rejects.toThrow(
      /"sites\.0\.businessCalendar\.holidaysFile": .*holidays\.ics has an event with a time of day.*\("Eve"\)/,
    )
  })

  it('is refused when holidays leave no business hour', async () => {
    await holidaysFile('DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=DAILY')
    await expect(read({ businessCalendar: { holidaysFile: 'holidays.ics' } })).rejects.toThrow(
      'no business hour within 400 days',
    )
  })
})
