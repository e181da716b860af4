import { isKeptDraft } from './is-kept-draft.ts'
import type { KeptDraft } from './kept-draft.ts'
import { keptPrefix, removeKept, STORAGE_NAMES, type StorageName } from './kept-in-browser.ts'

/**
 * Drafts of one site in this browser, one a person and tab.
 * - `sessionStorage` has this tab's own, so that two tabs do not overwrite each other; it ends with the tab.
 * - `localStorage` has a known person's last one, from whichever tab, unless it is confidential.
 * - Where storage is blocked or full, memory: the draft then lasts as long as the page.
 */
export interface DraftStorage {
  /** `owner` null: whoever is not signed in, in this tab. */
  read(owner: string | null): KeptDraft | null
  write(owner: string | null, kept: KeptDraft): void
  /** What another tab has kept since stays. */
  remove(owner: string | null): void
  /** Another person has come: all that this one wrote goes, from whichever tab. */
  forget(owner: string): void
  removeAll(): void
  /** Calls back when another tab removes a draft of `localStorage`: filed there, or its person logged out. */
  watch(removed: (kept: KeptDraft) => void, signal: AbortSignal): void
}

/** A draft that nobody came back to is removed after this long, in milliseconds. */
const KEPT_FOR_MS = 30 * 24 * 60 * 60 * 1000

interface Stored {
  savedAt: number
  kept: KeptDraft
}

export function createDraftStorage(site: string, now: () => number = Date.now): DraftStorage {
  /** What this tab has read or written last. */
  const held = new Map<string, KeptDraft>()
  const prefix = `${keptPrefix(site)}draft:`
  const keyOf = (owner: string | null) => `${prefix}${owner === null ? '' : `person:${owner}`}`
  const load = (name: StorageName, key: string) => attempt(() => parse(window[name].getItem(key)))
  const save = (name: StorageName, key: string, kept: KeptDraft) =>
    attempt(() => window[name].setItem(key, JSON.stringify({ savedAt: now(), kept } satisfies Stored)))

  /** Another tab's draft is not ours to remove. */
  function removeOwnCopy(key: string) {
    const own = held.get(key) ?? load('sessionStorage', key)?.kept
    const shared = load('localStorage', key)?.kept
    if (own && shared && isSameDraft(own, shared)) attempt(() => localStorage.removeItem(key))
  }

  return {
    read(owner) {
      const key = keyOf(owner)
      const inMemory = held.get(key)
      if (inMemory) return inMemory
      for (const name of STORAGE_NAMES) {
        const stored = load(name, key)
        if (!stored || now() - stored.savedAt >= KEPT_FOR_MS) continue
        held.set(key, stored.kept)
        return stored.kept
      }
      return null
    },
    write(owner, kept) {
      const key = keyOf(owner)
      const shared = owner !== null && !kept.draft.confidential
      // A draft made confidential must leave `localStorage`.
      if (!shared) removeOwnCopy(key)
      held.set(key, kept)
      save('sessionStorage', key, kept)
      if (shared) save('localStorage', key, kept)
    },
    remove(owner) {
      const key = keyOf(owner)
      removeOwnCopy(key)
      held.delete(key)
      attempt(() => sessionStorage.removeItem(key))
    },
    forget(owner) {
      held.delete(keyOf(owner))
      for (const name of STORAGE_NAMES) attempt(() => window[name].removeItem(keyOf(owner)))
    },
    removeAll() {
      held.clear()
      removeKept(keptPrefix(site))
    },
    watch(removed, signal) {
      const listen = ({ key, oldValue, newValue }: StorageEvent) => {
        if (newValue !== null || !key?.startsWith(prefix)) return
        const stored = attempt(() => parse(oldValue))
        if (stored) removed(stored.kept)
      }
      addEventListener('storage', listen, { signal })
    },
  }
}

function isSameDraft(one: KeptDraft, other: KeptDraft): boolean {
  return JSON.stringify(one.draft) === JSON.stringify(other.draft)
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
