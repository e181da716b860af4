import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  type BusinessCalendar,
  businessIntervals,
  type Holidays,
} from '../support-rules/business-calendar.ts'
import { HolidaysError, parseHolidays } from './parse-holidays.ts'
import type { BusinessCalendarSettings } from './support-rules-settings.ts'

/** What is wrong with a site's calendar; `setting` is where. */
export class CalendarError extends Error {
  readonly setting: string

  constructor(setting: string, message: string) {
    super(message)
    this.setting = setting
  }
}

/**
 * The calendar of a site: its preset's, but for what the site states. The dates that it lists and those of its file are
 * both holidays; a relative `holidaysFile` is seen from `folder`.
 *
 * @throws {CalendarError}
 */
export async function siteCalendar(
  preset: BusinessCalendar,
  { holidays, holidaysFile, ...hours }: BusinessCalendarSettings,
  folder: string,
): Promise<BusinessCalendar> {
  const sources: Holidays[] = []
  if (holidays) sources.push(holidays)
  if (holidaysFile !== undefined) sources.push(await readHolidays(resolve(folder, holidaysFile)))
  const stated = Object.fromEntries(Object.entries(hours).filter(([, value]) => value !== undefined))
  const calendar: BusinessCalendar = {
    ...preset,
    ...stated,
    ...(sources.length > 0 && { holidays: anyOf(sources) }),
  }
  if (calendar.opens >= calendar.closes) {
    throw new CalendarError('closes', `support closes at ${calendar.closes}, and opens at ${calendar.opens}`)
  }
  try {
    businessIntervals(calendar, new Date()).next()
  } catch (error) {
    throw new CalendarError('holidays', (error as RangeError).message)
  }
  return calendar
}

function anyOf(sources: Holidays[]): Holidays {
  const [only, ...others] = sources
  if (only && others.length === 0) return only
  return { includes: (date) => sources.some((holidays) => holidays.includes(date)) }
}

async function readHolidays(file: string): Promise<Holidays> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CalendarError('holidaysFile', `${file} cannot be read`)
  })
  try {
    return parseHolidays(text)
  } catch (error) {
    if (error instanceof HolidaysError) throw new CalendarError('holidaysFile', `${file} ${error.message}`)
    throw error
  }
}
