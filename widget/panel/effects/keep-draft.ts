import type { DraftStorage } from '../draft/draft-storage.ts'
import { isBlank } from '../state/draft.ts'
import type { PanelState } from '../state/panel-state.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

/** From the last keystroke to storage, in milliseconds; leaving the page does not wait for it. */
const WRITE_AFTER_MS = 300

/** Keeps what is written through a reload, each person's apart. */
export function keepDraft({
  store,
  storage,
  ended,
}: Pick<EffectParts, 'store' | 'ended'> & { storage: DraftStorage }): Effect {
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = false
  let gone = false
  /** Whose draft is in the state; undefined until the first person is known. */
  let holder: string | null | undefined

  function write(state: PanelState = store.state()) {
    clearTimeout(timer)
    if (!due || holder === undefined) return
    due = false
    const { draft, intent, submission } = state
    if (isBlank(draft)) storage.remove(holder)
    // A panel that is gone keeps nothing more: its person may have logged out since.
    else if (!gone) storage.write(holder, { draft, intent, submissionKey: submission.key })
  }

  /** On a computer that people share, nobody may find what another wrote. */
  function forget(person: string) {
    clearTimeout(timer)
    due = false
    storage.forget(person)
  }

  function restore(owner: string | null) {
    // What nobody in particular wrote in this tab goes with the first person who signs in; what one person wrote
    // stays theirs.
    const replace = typeof holder === 'string'
    let kept = storage.read(owner)
    if (!kept && owner !== null && !replace) {
      kept = storage.read(null)
      storage.remove(null)
    }
    holder = owner
    store.dispatch({ type: 'draft-restored', kept, replace })
  }

  addEventListener('pagehide', () => write(), { signal: ended })
  ended.addEventListener('abort', () => {
    write()
    gone = true
  })
  storage.watch((removed) => {
    // Filed in another tab, or logged out there: nobody wants to find it here, where it stands unchanged.
    if (JSON.stringify(removed.draft) !== JSON.stringify(store.state().draft)) return
    store.dispatch({ type: 'draft-restored', kept: null, replace: true })
  }, ended)

  return (action, before, after) => {
    if (action.type === 'logged-out') {
      clearTimeout(timer)
      due = false
      holder = null
      storage.removeAll()
      return
    }
    if (action.type === 'seat-taken') {
      if (typeof holder === 'string') forget(holder)
      holder = null
      return
    }
    if (action.type === 'person-changed' && isSettled(after) && after.owner !== holder) {
      // A write that is due belongs to the former holder, who may come back unless somebody else has come.
      if (typeof holder === 'string' && after.owner !== null) forget(holder)
      else write(before)
      restore(after.owner)
      return
    }
    if (after.draft === before.draft && after.submission.key === before.submission.key) return
    due = true
    clearTimeout(timer)
    const changedPrivacy = after.draft.confidential !== before.draft.confidential
    const changedKey = after.submission.key !== before.submission.key
    const atOnce = action.type === 'case-filed' || action.type === 'draft-restored'
    if (changedPrivacy || changedKey || atOnce) write()
    else timer = setTimeout(write, WRITE_AFTER_MS)
  }
}

/** Whether it is known whose the draft is; a person whose token ended is still the same person. */
function isSettled({ person, owner }: PanelState): boolean {
  if (person.status === 'resolving') return false
  return person.status === 'anonymous' || owner !== null
}
