import type { DraftStorage } from '../draft/draft-storage.ts'
import { isSameDraft } from '../draft/encode-draft.ts'
import { type Draft, isBlank } from '../state/draft.ts'
import type { PanelState } from '../state/panel-state.ts'
import { reservedKey } from '../state/submission-key.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

/** From the last keystroke to storage, in milliseconds; leaving the page does not wait for it. */
const WRITE_AFTER_MS = 300

type KeepDraftParts = Pick<EffectParts, 'store' | 'ended' | 'newId'> & { storage: DraftStorage }

/** Keeps what is written through a reload and from tab to tab, each person's apart. */
export function keepDraft({ store, storage, ended, newId }: KeepDraftParts): Effect {
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = false
  let gone = false
  /** Whose draft is in the state; undefined until the first person is known. */
  let holder: string | null | undefined

  function write(state: PanelState = store.state()) {
    clearTimeout(timer)
    if (!due || holder === undefined) return
    due = false
    const { draft, intent, submission, files, drafts } = state
    if (isBlank(draft)) return storage.remove(holder)
    // A panel that is gone keeps nothing more: its person may have logged out since.
    if (gone) return
    const names = files
      .filter(({ number, problem }) => number === null && !problem)
      .map(({ file }) => file.name)
    const { inBrowser, apart } = storage.write(holder, {
      draft,
      intent,
      submissionKey: submission.key,
      files: names,
    })
    if (apart && submission.key?.outcome === 'unsent') reserve()
    if (apart || inBrowser !== drafts.inBrowser) note(inBrowser)
  }

  /** Tells what else there is to know of drafts. */
  function note(inBrowser = store.state().drafts.inBrowser) {
    const { draft } = store.state()
    // A confidential draft is in this tab alone: to open another in its place would lose it.
    const others = holder == null || draft.confidential ? [] : storage.others(holder)
    store.dispatch({
      type: 'drafts-noted',
      inBrowser,
      others: others.map(({ id, savedAt, kept }) => ({ id, savedAt, title: titleOf(kept.draft) })),
    })
  }

  /** The key is the draft's from the beginning: sent from two tabs, it is one case. */
  function reserve() {
    store.dispatch({ type: 'case-key-reserved', key: reservedKey(newId()) })
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
    if (owner !== null && !replace) {
      if (kept && !agree(store.state().draft, kept.draft)) {
        // Two different matters: what is on the screen goes on, and the other is offered.
        storage.begin(owner)
        kept = null
      } else kept ??= storage.read(null)
      storage.remove(null)
    }
    holder = owner
    store.dispatch({ type: 'draft-restored', kept, replace })
    note()
  }

  /** Another tab may have gone on with the same draft. */
  function catchUp() {
    if (due || holder === undefined || document.visibilityState === 'hidden') return
    if (store.state().submission.status === 'sending') return
    const kept = storage.catchUp(holder)
    if (kept) store.dispatch({ type: 'draft-restored', kept, replace: true })
  }

  function open(id: string) {
    if (holder === undefined) return
    write()
    const kept = storage.open(holder, id)
    if (kept) store.dispatch({ type: 'draft-restored', kept, replace: true })
    note()
  }

  addEventListener('pagehide', () => write(), { signal: ended })
  addEventListener('pageshow', catchUp, { signal: ended })
  document.addEventListener('visibilitychange', catchUp, { signal: ended })
  ended.addEventListener('abort', () => {
    write()
    gone = true
  })
  storage.watch(
    () => holder ?? null,
    {
      changed: catchUp,
      othersChanged: () => note(),
      removed(kept) {
        // Filed in another tab, or logged out there: nobody wants to find it here, where it stands unchanged.
        if (!isSameDraft(kept.draft, store.state().draft)) return
        store.dispatch({ type: 'draft-restored', kept: null, replace: true })
      },
    },
    ended,
  )

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
    if (action.type === 'other-draft-wanted') return open(action.id)
    const changedFiles = after.files !== before.files
    const changedKey = after.submission.key !== before.submission.key
    // Who has asked for links has them after a reload too.
    const asked = action.type === 'links-requested'
    if (after.draft === before.draft && !changedKey && !changedFiles && !asked) return
    if (!isBlank(after.draft) && after.submission.key === null) reserve()
    due = true
    clearTimeout(timer)
    const changedPrivacy = after.draft.confidential !== before.draft.confidential
    const sends = changedKey && after.submission.key?.outcome !== 'unsent'
    const atOnce = action.type === 'case-filed' || action.type === 'draft-restored'
    if (changedPrivacy || sends || atOnce) write()
    else timer = setTimeout(write, WRITE_AFTER_MS)
    if (changedPrivacy || action.type === 'case-filed') note()
  }
}

/** Whether it is known whose the draft is; a person whose token ended is still the same person. */
function isSettled({ person, owner }: PanelState): boolean {
  if (person.status === 'resolving') return false
  return person.status === 'anonymous' || owner !== null
}

/** Whether one can be filled up from the other: a question may be typed over, what describes a case may not. */
function agree(one: Draft, other: Draft): boolean {
  return (['subject', 'description'] as const).every((field) => {
    const [text, others] = [one[field].trim(), other[field].trim()]
    return text === '' || others === '' || text === others
  })
}

const TITLE_CHARACTERS = 80

function titleOf({ subject, description, question }: Draft): string {
  const title = subject.trim() || question.trim() || description.trim()
  return title.length > TITLE_CHARACTERS ? `${title.slice(0, TITLE_CHARACTERS)}…` : title
}
