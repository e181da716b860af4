import type { EventOutbox, IntentEvent } from '../../events/event-outbox.ts'
import type { PanelState } from '../state/panel-state.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'
import { intentEvents } from './intent-events.ts'

interface RecordEventsParts extends Pick<EffectParts, 'store' | 'ended'> {
  outbox: EventOutbox
  /** Told of each event as it is recorded. */
  tell(event: IntentEvent, state: PanelState): void
}

/** A question is one when its typing has rested for this long, in milliseconds, or the person goes on from it. */
const REST_MS = 1_500
/** "This solved it" may be taken back for this long before anybody is told, in milliseconds. */
const UNDO_MS = 4_000

/** Told once an intent. */
const ONCE: readonly IntentEvent['type'][] = [
  'search',
  'suggestion_viewed',
  'case_started',
  'suggestions_requested',
]
/** The person has come to an end. */
const ENDS: readonly IntentEvent['type'][] = ['solved', 'case_created', 'abandoned']
/** Says nothing of whether they have: it is told when something else is over. */
const AFTERWARDS: readonly IntentEvent['type'][] = ['article_read', 'call_back_requested']
/** What comes about without a deed. */
const PASSIVE: readonly IntentEvent['type'][] = ['suggestion_viewed', 'article_read']

/** Tells the server and the host page what happened during an intent. */
export function recordEvents({ store, ended, outbox, tell }: RecordEventsParts): Effect {
  /** Something was asked or begun, and has come to no end. */
  let unfinished = false
  let lastAt = ''
  let resting: IntentEvent | null = null
  let rest: ReturnType<typeof setTimeout> | undefined
  let solved: IntentEvent | null = null
  let undo: ReturnType<typeof setTimeout> | undefined

  function record(event: IntentEvent) {
    const { type, at, articleId = '', question = '' } = event
    if (!outbox.add(event, ONCE.includes(type) ? `${type} ${articleId}${question}` : '')) return
    if (!AFTERWARDS.includes(type)) unfinished = !ENDS.includes(type)
    if (at > lastAt) lastAt = at
    tell(event, store.state())
  }

  function confirmSearch() {
    clearTimeout(rest)
    if (resting) record(resting)
    resting = null
  }

  function confirmSolved() {
    clearTimeout(undo)
    if (solved) record(solved)
    solved = null
  }

  /** What is waiting is told now. Of words that were left as they were typed nobody knows whether they are a question. */
  function pause() {
    if (resting) delete resting.question
    confirmSearch()
    confirmSolved()
    outbox.flush()
  }

  /** Whoever comes back goes on: what is told after it takes it back. */
  function leave() {
    pause()
    if (unfinished) record({ type: 'abandoned', at: lastAt })
    outbox.flush()
  }

  addEventListener('pagehide', leave, { signal: ended })
  ended.addEventListener('abort', leave)
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') return
      // On a phone the page may be ended in the background without a further word; or the person reads on in another tab.
      if (store.state().open) outbox.flush()
      else leave()
    },
    { signal: ended },
  )

  return (action, before, after, at) => {
    outbox.begin(before.intent.id)
    if (action.type === 'solved-undone') {
      clearTimeout(undo)
      solved = null
    } else if (before.screen !== after.screen) confirmSolved()
    if (before.draft.question !== after.draft.question) {
      clearTimeout(rest)
      resting = null
    }
    for (const event of intentEvents(action, before, after, at)) {
      if (event.type === 'search') {
        resting = event
        clearTimeout(rest)
        rest = setTimeout(confirmSearch, REST_MS)
      } else if (event.type === 'solved') {
        solved = event
        clearTimeout(undo)
        undo = setTimeout(confirmSolved, UNDO_MS)
      } else {
        if (!PASSIVE.includes(event.type)) confirmSearch()
        record(event)
      }
    }
    if (action.type === 'closed') pause()
    // A draft of this tab that comes back brings its intent: what has happened since belongs to it.
    const goesOn = action.type === 'draft-restored' && !action.replace
    const leavesSeat = action.type === 'logged-out' || action.type === 'seat-taken'
    if (leavesSeat || (before.intent.id !== after.intent.id && !goesOn)) leave()
    if (leavesSeat) outbox.end()
    outbox.begin(after.intent.id)
  }
}
