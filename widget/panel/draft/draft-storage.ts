import { isKeptDraft } from './is-kept-draft.ts'
import type { KeptDraft } from './kept-draft.ts'
import { draftPrefix, removeDrafts, STORAGE_NAMES, type StorageName } from './remove-drafts.ts'

/**
 * Drafts of one site in this browser, one a person.
 * - A known person's is in `localStorage`; a confidential one, and one by nobody in particular, only in
 *   `sessionStorage`, which ends with the tab.
 * - Where storage is blocked or full, memory: the draft then lasts as long as the page.
 */
export interface DraftStorage {
  /** `owner` null: whoever is not signed in, in this tab. */
  read(owner: string | null): KeptDraft | null
  write(owner: string | null, kept: KeptDraft): void
  remove(owner: string | null): void
  removeAll(): void
}

/** A draft that nobody came back to is removed after this long, in milliseconds. */
const KEPT_FOR_MS = 30 * 24 * 60 * 60 * 1000

interface Stored {
  savedAt: number
  kept: KeptDraft
}

export function createDraftStorage(site: string, now: () => number = Date.now): DraftStorage {
  const memory = new Map<string, KeptDraft>()
  const keyOf = (owner: string | null) => `${draftPrefix(site)}${owner === null ? '' : `person:${owner}`}`

  function remove(owner: string | null) {
    memory.delete(keyOf(owner))
    for (const name of STORAGE_NAMES) {
      attempt(() => window[name].removeItem(keyOf(owner)))
    }
  }

  return {
    read(owner) {
      const held = memory.get(keyOf(owner))
      if (held) return held
      for (const name of STORAGE_NAMES) {
        const stored = attempt(() => parse(window[name].getItem(keyOf(owner))))
        if (stored && now() - stored.savedAt < KEPT_FOR_MS) return stored.kept
      }
      return null
    },
    write(owner, kept) {
      // First away with every older copy: a draft made confidential must leave `localStorage`.
      remove(owner)
      const name: StorageName = owner === null || kept.draft.confidential ? 'sessionStorage' : 'localStorage'
      const stored: Stored = { savedAt: now(), kept }
      const done = attempt(() => {
        window[name].setItem(keyOf(owner), JSON.stringify(stored))
        return true
      })
      if (!done) memory.set(keyOf(owner), kept)
    },
    remove,
    removeAll() {
      memory.clear()
      removeDrafts(site)
    },
  }
}

function parse(text: string | null): Stored | null {
  if (text === null) return null
  const stored = JSON.parse(text)
  return typeof stored?.savedAt === 'number' && isKeptDraft(stored.kept) ? stored : null
}

function attempt<T>(act: () => T): T | null {
  try {
    return act()
  } catch {
    return null
  }
}
