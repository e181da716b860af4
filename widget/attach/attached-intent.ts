import { toJson } from '../api/to-json.ts'
import { keptPrefix } from '../panel/draft/kept-in-browser.ts'
import { newId } from '../panel/new-id.ts'
import { hasIntentEnded } from '../panel/state/intent.ts'

/** The attempt to get help that goes on at a form, also after the page is loaded again. */
export interface AttachedIntent {
  id(): string
  /** ISO instant. */
  lastActiveAt(): string
  /** Nothing has been done for too long: what follows is another attempt. */
  hasEnded(): boolean
  /** The person did something; `submitted`: sent the form. */
  touch(submitted?: boolean): void
  /** What follows is another attempt. */
  renew(): void
}

interface Kept {
  id: string
  lastActiveAt: string
  submitted?: boolean | undefined
}

/**
 * Goes on with the attempt that this tab has kept for the site, unless that is over: left for long, or sent.
 *
 * @param isWritten whether something is in the form: one that was sent and has text is being mended
 */
export function attachedIntent(site: string, isWritten: boolean): AttachedIntent {
  const name = `${keptPrefix(site)}attach-intent`
  const now = () => new Date().toISOString()
  const begin = (): Kept => ({ id: newId(), lastActiveAt: now() })
  let intent = read(name) ?? begin()
  if (hasIntentEnded(intent, now()) || (intent.submitted && !isWritten)) intent = begin()

  return {
    id: () => intent.id,
    lastActiveAt: () => intent.lastActiveAt,
    hasEnded: () => hasIntentEnded(intent, now()),
    touch(submitted = intent.submitted) {
      intent = { ...intent, lastActiveAt: now(), submitted }
      try {
        sessionStorage.setItem(name, toJson(intent))
      } catch {
        // Blocked or full: the attempt ends with the page.
      }
    },
    renew() {
      intent = begin()
      try {
        sessionStorage.removeItem(name)
      } catch {
        // Blocked storage holds nothing.
      }
    },
  }
}

function read(name: string): Kept | null {
  try {
    const kept: Partial<Kept> | null = JSON.parse(sessionStorage.getItem(name) ?? 'null')
    return typeof kept?.id === 'string' && typeof kept.lastActiveAt === 'string' ? (kept as Kept) : null
  } catch {
    return null
  }
}
