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
  screen: ScreenId
  /** Null: the first that the person may see. */
  site: string | null
  period: PeriodChoice
  /** What a screen keeps besides: what it is split by, how it is sorted. */
  options: Readonly<Record<string, string>>
}

export const BASE = '/dashboard/'
/** Not part of what a screen shows: a sign-in that came back without success. */
const PASSING = new Set(['problem'])

/** An address that names no screen, or what is none, is read as the overview's, or as if it said nothing. */
export function parseAddress(url: URL): Address {
  const name = url.pathname.slice(BASE.length).replace(/\/$/, '')
  const options: Record<string, string> = {}
  for (const [key, value] of url.searchParams) {
    if (!['site', 'period', 'from', 'to'].includes(key) && !PASSING.has(key)) options[key] = value
  }
  return {
    screen: SCREENS.find((screen) => screen === name) ?? 'overview',
    site: url.searchParams.get('site'),
    period: parsePeriod(url.searchParams),
    options,
  }
}

/** The path and query of an address; what is as it is without being said is left out. */
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
  return `${BASE}${screen}${query.size > 0 ? `?${query}` : ''}`
}

function parsePeriod(query: URLSearchParams): PeriodChoice {
  const [from, to] = [query.get('from'), query.get('to')]
  if (isDay(from) && isDay(to) && from <= to) return { from, to }
  const preset = query.get('period')
  return PRESETS.find((one): one is Preset => one === preset) ?? DEFAULT_PRESET
}
