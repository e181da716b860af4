import { toJson } from '../../api/to-json.ts'
import { newId } from '../new-id.ts'
import { decodeDraft, encodeDraft, type StoredDraft } from './encode-draft.ts'
import type { KeptDraft } from './kept-draft.ts'
import { keptPrefix, removeKept, type StorageName } from './kept-in-browser.ts'

/**
 * Drafts of one site in this browser.
 *
 * - A draft has an id. `localStorage` has a known person's drafts by it, unless they are confidential; `sessionStorage`
 *   has the one that is open in this tab, and ends with the tab.
 * - The same draft may be open in several tabs. Whichever is turned to takes up what the others have written (`catchUp`).
 *   Where two have written without knowing of each other, there are two drafts from then on: neither is overwritten.
 * - A new tab begins with the person's newest draft; the others are offered (`others`).
 * - Where storage is blocked or full, memory: the draft then lasts as long as the page.
 */
export interface DraftStorage {
  /** `owner` null: whoever is not signed in, in this tab. */
  read(owner: string | null): KeptDraft | null
  write(owner: string | null, kept: KeptDraft): Written
  remove(owner: string | null): void
  /** What another tab has written into the draft that is open here; null for nothing new. */
  catchUp(owner: string | null): KeptDraft | null
  /** A draft of its own begins here; the one that was open stays among the others. */
  begin(owner: string | null): void
  /** The person's other drafts, newest first. */
  others(owner: string | null): StoredDraft[]
  /** Opens another draft in place of this tab's, which stays among the others. */
  open(owner: string | null, id: string): KeptDraft | null
  /** Another person has come: all that this one wrote goes, from whichever tab. */
  forget(owner: string): void
  removeAll(): void
  /** Calls back when another tab has written, or removed what it had filed, or whose person has logged out there. */
  watch(owner: () => string | null, on: DraftWatch, signal: AbortSignal): void
}

export interface DraftWatch {
  /** The draft that is open here. */
  changed(): void
  removed(kept: KeptDraft): void
  /** Another one of the person's. */
  othersChanged(): void
}

export interface Written {
  /** False: only this page's memory has it. */
  inBrowser: boolean
  /** It had to become a draft of its own: another tab has changed the one it began with. */
  apart: boolean
}

/** A draft that nobody came back to is removed after this long, in milliseconds. */
const KEPT_FOR_MS = 30 * 24 * 60 * 60 * 1000
/** Of one person; the oldest goes. */
const MOST_DRAFTS = 5

/** The draft that is open in this tab. */
interface Open {
  id: string
  kept: KeptDraft
  /** How `localStorage` had it when this tab last read or wrote it; null: not at all. */
  seen: string | null
}

export function createDraftStorage(site: string, now: () => number = Date.now): DraftStorage {
  const opened = new Map<string | null, Open>()
  const prefix = `${keptPrefix(site)}draft:`
  const nameOf = (owner: string | null, id = '') =>
    `${prefix}${owner === null ? '' : `${encodeURIComponent(owner)}:${id}`}`
  const item = (storage: StorageName, name: string) => attempt(() => window[storage].getItem(name))
  const drop = (storage: StorageName, name: string) => attempt(() => window[storage].removeItem(name))
  const store = (storage: StorageName, name: string, draft: string) =>
    attempt(() => {
      window[storage].setItem(name, draft)
      return true
    }) ?? false

  function fresh(text: string | null): StoredDraft | null {
    const stored = decodeDraft(text)
    return stored && now() - stored.savedAt < KEPT_FOR_MS ? stored : null
  }

  /** What `localStorage` has of a person, newest first. */
  function shared(owner: string | null): StoredDraft[] {
    if (owner === null) return []
    const names = attempt(() => Object.keys(localStorage)) ?? []
    return names
      .filter((name) => name.startsWith(nameOf(owner)))
      .map((name) => fresh(item('localStorage', name)))
      .filter((stored) => stored !== null)
      .sort((one, other) => other.savedAt - one.savedAt)
  }

  function take(owner: string | null, { id, kept }: StoredDraft, seen: string | null): KeptDraft {
    opened.set(owner, { id, kept, seen })
    return kept
  }

  function removeShared(owner: string | null, { id, seen }: Open) {
    const name = nameOf(owner, id)
    // What another tab has written since is not ours to remove.
    if (owner !== null && seen !== null && item('localStorage', name) === seen) drop('localStorage', name)
  }

  const dated = (id: string, content: string) => `{"id":"${id}","savedAt":${now()},"kept":${content}}`

  function writeShared(owner: string, open: Open, content: string): boolean {
    // Written anew it would come back to us from every tab that takes it up.
    if (open.seen !== null && toJson(decodeDraft(open.seen)?.kept) === content) return true
    const text = dated(open.id, content)
    if (!store('localStorage', nameOf(owner, open.id), text)) return false
    open.seen = text
    for (const { id } of shared(owner).slice(MOST_DRAFTS)) drop('localStorage', nameOf(owner, id))
    return true
  }

  return {
    read(owner) {
      const inMemory = opened.get(owner)
      if (inMemory) return inMemory.kept
      const own = fresh(item('sessionStorage', nameOf(owner)))
      const there = own && owner !== null ? item('localStorage', nameOf(owner, own.id)) : null
      const since = fresh(there)
      // Another tab went on with it while this one was gone.
      const newest = own && since && since.savedAt > own.savedAt ? since : (own ?? shared(owner)[0])
      if (!newest) return null
      const seen = owner === null ? null : item('localStorage', nameOf(owner, newest.id))
      return take(owner, { ...newest, kept: { ...newest.kept, files: own?.kept.files ?? [] } }, seen)
    },
    write(owner, kept) {
      let open = opened.get(owner) ?? { id: newId(), kept, seen: null }
      const there = owner === null ? null : item('localStorage', nameOf(owner, open.id))
      const apart = there !== null && there !== open.seen
      open = apart ? { id: newId(), kept, seen: null } : { ...open, kept }
      opened.set(owner, open)
      const inTab = store('sessionStorage', nameOf(owner), dated(open.id, encodeDraft(kept)))
      if (owner !== null && !kept.draft.confidential) {
        // Files are missed in the tab that they were chosen in, and in no other.
        const { files: _, ...content } = kept
        return { inBrowser: writeShared(owner, open, encodeDraft(content)) || inTab, apart }
      }
      // A draft made confidential must leave `localStorage`.
      removeShared(owner, open)
      open.seen = null
      return { inBrowser: inTab, apart }
    },
    remove(owner) {
      const open = opened.get(owner)
      if (open) removeShared(owner, open)
      opened.delete(owner)
      drop('sessionStorage', nameOf(owner))
    },
    catchUp(owner) {
      const open = opened.get(owner)
      if (!open || owner === null) return null
      const there = item('localStorage', nameOf(owner, open.id))
      const stored = there === open.seen ? null : fresh(there)
      return stored && take(owner, stored, there)
    },
    begin(owner) {
      opened.delete(owner)
      drop('sessionStorage', nameOf(owner))
    },
    others: (owner) => shared(owner).filter(({ id }) => id !== opened.get(owner)?.id),
    open(owner, id) {
      const there = item('localStorage', nameOf(owner, id))
      const stored = fresh(there)
      return stored && take(owner, stored, there)
    },
    forget(owner) {
      opened.delete(owner)
      drop('sessionStorage', nameOf(owner))
      removeKept(nameOf(owner))
    },
    removeAll() {
      opened.clear()
      removeKept(keptPrefix(site))
    },
    watch(owner, on, signal) {
      const listen = ({ key, oldValue, newValue }: StorageEvent) => {
        const person = owner()
        if (person === null || !key?.startsWith(nameOf(person))) return
        const open = opened.get(person)
        if (key !== nameOf(person, open?.id ?? '')) on.othersChanged()
        else if (newValue !== null) on.changed()
        else {
          if (open) open.seen = null
          const removed = decodeDraft(oldValue)
          if (removed) on.removed(removed.kept)
        }
      }
      addEventListener('storage', listen, { signal })
    },
  }
}

function attempt<T>(act: () => T): T | null {
  try {
    return act()
  } catch {
    return null
  }
}
