import { isLanguage, type Language } from '../i18n/languages.ts'

export const SCHEMES = ['system', 'light', 'dark'] as const
export type Scheme = (typeof SCHEMES)[number]

/** What a person has chosen on this device. A browser that keeps nothing forgets it with the page. */
export const preferences = {
  scheme(): Scheme {
    const kept = read('scheme')
    return SCHEMES.find((scheme) => scheme === kept) ?? 'system'
  },
  keepScheme: (scheme: Scheme) => write('scheme', scheme),
  language(): Language | null {
    const kept = read('language')
    return isLanguage(kept) ? kept : null
  },
  keepLanguage: (language: Language) => write('language', language),
}

const name = (what: string) => `guichet.dashboard.${what}`

function read(what: string): string | null {
  try {
    return window.localStorage.getItem(name(what))
  } catch {
    return null
  }
}

function write(what: string, value: string): void {
  try {
    window.localStorage.setItem(name(what), value)
  } catch {
    // Refused: storage is off or full.
  }
}
