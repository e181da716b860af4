import type { Locale } from '../api/contract.ts'

/** The launcher's few words, apart from the rest so that the loader stays small. */
export const LAUNCHER_LABELS: Record<Locale, { help: string; unreachable: string }> = {
  en: { help: 'Help', unreachable: 'Help did not load. Try again' },
  fr: { help: 'Aide', unreachable: 'L’aide n’a pas pu être chargée. Réessayer' },
}
