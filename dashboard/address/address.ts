import { isDay } from './calendar-day.ts'
import { DEFAULT_PRESET, type PeriodChoice, PRESETS, type Preset } from './period.ts'

export const SCREENS = [
  'overview',
  'breakdown',
  'links',
  'gaps',
  'experiment',
  'targets',
  'contents',
  'settings',
] as const
export type ScreenId = (typeof SCREENS)[number]

/** What the address of a page says: all that somebody else needs to see the same. */
export interface Address {
  /** Null: it names a page that is not there. */
  screen: ScreenId | null
  /** Null: the first that the person may see. */
  site: string | null
  period: PeriodChoice
  /** What a screen keeps besides: what it is split by, how it is sorted. */
  options: Readonly<Record<string, string>>
}

export const BASE = '/dashboard/'
/** Where one comes in, or comes back from a sign-in without success. */
const ENTRANCES = ['', 'sign-in']
/** Not part of what a screen shows: a sign-in that came back without success. */
const PASSING = new Set(['problem'])

/** An address that names no screen is the overview's; a period that is none is read as if it said nothing. */
export function parseAddress(url: URL): Address {
  const name = url.pathname.slice(BASE.length).replace(/\/$/, '')
  const options: Record<string, string> = {}
  for (const [key, value] of url.searchParams) {
    if (!['site', 'period', 'from', 'to'].includes(key) && !PASSING.has(key)) options[key] = value
  }
  return {
    screen: ENTRANCES.includes(name) ? 'overview' : (SCREENS.find((screen) => screen === name) ?? null),
    site: url.searchParams.get('site'),
    period: parsePeriod(url.searchParams),
    options,
  }
}

/** The path and query of an address; what is as it is without being said is left out. A page that is not there leads to the overview. */
export function formatAddress({ screen, site, period, options }: Address): string {
  const query = new URLSearchParams()
  if (site !== null) query.set('site', site)
  if (typeof period === 'object') {
    query.set('from', period.from)
    query.set('to', period.to)
  } else if (period !== DEFAULT_PRESET) {
    query.set('period', period)
  }
  for (const [key, value] of Object.entries(options)) query.set(key, value)
  return `${BASE}${screen ?? 'overview'}${query.size > 0 ? `?${query}` : ''}`
}

function parsePeriod(query: URLSearchParams): PeriodChoice {
  const [from, to] = [query.get('from'), query.get('to')]
  if (isDay(from) && isDay(to) && from <= to) return { from, to }
  const preset = query.get('period')
  return PRESETS.find((one): one is Preset => one === preset) ?? DEFAULT_PRESET
}
