import { ENGINES } from './console-data.ts'
import { PEOPLE, type Person } from './guichet-host.ts'

export const PERIODS = [7, 30, 90] as const

export interface ConsoleState {
  person: Person
  locale: 'en' | 'fr'
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
    locale:
      oneOf(['en', 'fr'] as const, parameters.get('lang')) ??
      (navigator.language.startsWith('fr') ? 'fr' : 'en'),
    engine: oneOf(engines, parameters.get('engine')) ?? engines[0] ?? '',
    period: Number(oneOf(PERIODS.map(String), parameters.get('days')) ?? 30),
  }
}

export function writeState(state: ConsoleState): void {
  const parameters = new URLSearchParams({
    as: state.person,
    lang: state.locale,
    engine: state.engine,
    days: String(state.period),
  })
  history.replaceState(null, '', `?${parameters}${location.hash}`)
}

function oneOf<T extends string>(values: readonly T[], value: string | null): T | undefined {
  return values.find((candidate) => candidate === value)
}
