/** Where drafts are kept. Touching either can throw: a browser may block storage for a site. */
export type StorageName = 'localStorage' | 'sessionStorage'
export const STORAGE_NAMES: readonly StorageName[] = ['sessionStorage', 'localStorage']

export function draftPrefix(site: string): string {
  return `guichet:draft:${site}:`
}

/**
 * Removes every draft of a site from this browser, whoever wrote it. Used when a person logs out: on a shared
 * computer nobody may find what another wrote, not even under their own name.
 */
export function removeDrafts(site: string): void {
  for (const name of STORAGE_NAMES) {
    try {
      const storage = window[name]
      for (const key of Object.keys(storage)) {
        if (key.startsWith(draftPrefix(site))) storage.removeItem(key)
      }
    } catch {
      // Blocked storage holds no draft.
    }
  }
}
