import { keptPrefix, VISITOR } from '../panel/draft/kept-in-browser.ts'
import { newId } from '../panel/new-id.ts'
import { unmeasuredReason } from './unmeasured-reason.ts'

/**
 * Tells one visitor from another over many visits, where the host page says that they have consented. Without consent
 * there is none, and one that was kept is removed.
 */
export function visitorId(site: string, consent: unknown): string | undefined {
  const name = keptPrefix(site) + VISITOR
  try {
    // As an attribute of a tag it is a text.
    if (String(consent) !== 'true' || unmeasuredReason()) {
      localStorage.removeItem(name)
      return
    }
    const id = localStorage.getItem(name) ?? newId()
    localStorage.setItem(name, id)
    return id
  } catch {
    // Blocked storage: another visitor each time is none at all.
  }
}
