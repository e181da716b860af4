import { chooseLocale } from '../../i18n/choose-locale.ts'
import type { WidgetLocale } from '../../i18n/locales.ts'
import { ENGINES } from './console-data.ts'
import { PEOPLE, type Person } from './guichet-host.ts'

export const PERIODS = [7, 30, 90] as const

export interface ConsoleState {
  person: Person
  /** What Guichet is to speak. */
  widgetLocale: WidgetLocale
  engine: string
  /** Days. */
  period: number
}

/** The state that an address names (`?as=standard&lang=fr`), so that a view can be linked to. */
export function readState(search: string): ConsoleState {
  const parameters = new URLSearchParams(search)
  const engines = ENGINES.map((engine) => engine.id)
  return {
    person: oneOf(PEOPLE, parameters.get('as')) ?? 'premium',
    widgetLocale: chooseLocale([parameters.get('lang'), ...navigator.languages]) ?? 'en',
    engine: oneOf(engines, parameters.get('engine')) ?? engines[0] ?? '',
    period: Number(oneOf(PERIODS.map(String), parameters.get('days')) ?? 30),
  }
}

/** The console itself has its words in two languages. */
export function consoleLocale({ widgetLocale }: ConsoleState): 'en' | 'fr' {
  return widgetLocale === 'fr' ? 'fr' : 'en'
}

export function writeState(state: ConsoleState): void {
  const parameters = new URLSearchParams({
    as: state.person,
    lang: state.widgetLocale,
    engine: state.engine,
    days: String(state.period),
  })
  history.replaceState(null, '', `?${parameters}${location.hash}`)
}

function oneOf<T extends string>(values: readonly T[], value: string | null): T | undefined {
  return values.find((candidate) => candidate === value)
}
