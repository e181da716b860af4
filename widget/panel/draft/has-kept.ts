import { keptPrefix, STORAGE_NAMES } from './kept-in-browser.ts'

/** Something of the person's may be kept in this browser, of a former page or another tab. */
export function hasKept(site: string): boolean {
  return STORAGE_NAMES.some((name) => {
    try {
      return Object.keys(window[name]).some((key) => key.startsWith(`${keptPrefix(site)}draft:`))
    } catch {
      return false
    }
  })
}
