/** Where something is kept. Touching either can throw: a browser may block storage for a site. */
export type StorageName = 'localStorage' | 'sessionStorage'
export const STORAGE_NAMES: readonly StorageName[] = ['sessionStorage', 'localStorage']

/** How the name of everything begins that is kept for a site: drafts, replies, a session. */
export function keptPrefix(site: string): string {
  return `guichet:${site}:`
}

/** The name of the token of a session that began with a mailed code, in `sessionStorage`. */
export function sessionName(site: string): string {
  return `${keptPrefix(site)}session`
}

/** After the prefix: the random id of a visitor who has consented to have one, in `localStorage`. */
export const VISITOR = 'id'

/**
 * Removes all that is kept for a site in this browser, whoever left it. Used when a person logs out: on a shared
 * computer nobody may find what another wrote, not even under their own name.
 */
export function removeKept(prefix: string): void {
  for (const name of STORAGE_NAMES) {
    try {
      const storage = window[name]
      for (const key in storage) {
        if (key.startsWith(prefix)) storage.removeItem(key)
      }
    } catch {
      // Blocked storage holds nothing.
    }
  }
}
