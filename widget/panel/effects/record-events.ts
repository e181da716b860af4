import { LIMITS } from '../../api/contract.ts'
import type { PanelState } from '../state/panel-state.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'
import { type IntentEvent, intentEvents } from './intent-events.ts'

interface RecordEventsParts extends Pick<EffectParts, 'store' | 'api' | 'newId' | 'ended'> {
  /** Told of each event as it is recorded. */
  tell(event: IntentEvent, state: PanelState): void
}

/** Events are sent together when nothing has happened for this long, in milliseconds; sooner when the page is left. */
const SEND_AFTER_MS = 2_000
/** "This solved it" may be taken back for this long before anybody is told, in milliseconds. */
const UNDO_MS = 4_000

/** Tells the server what happened during an intent: never what was typed. */
export function recordEvents({ store, api, newId, ended, tell }: RecordEventsParts): Effect {
  let intentId: string | undefined
  const waiting: IntentEvent[] = []
  let viewed = new Set<string>()
  /** Something was asked or begun, and has come to no end. */
  let unfinished = false
  let solved: IntentEvent | null = null
  let sending: ReturnType<typeof setTimeout> | undefined
  let undoable: ReturnType<typeof setTimeout> | undefined

  function record(event: IntentEvent) {
    if (event.type === 'suggestion_viewed') {
      if (viewed.has(event.articleId ?? '')) return
      viewed.add(event.articleId ?? '')
    }
    unfinished = !['solved', 'case_created', 'abandoned'].includes(event.type)
    waiting.push(event)
    tell(event, store.state())
    clearTimeout(sending)
    sending = setTimeout(send, SEND_AFTER_MS)
  }

  function send() {
    clearTimeout(sending)
    while (waiting.length > 0) {
      const events = waiting.splice(0, LIMITS.eventsPerBatch)
      api.record({
        intent: intentId ?? store.state().intent.id,
        events: events.map((event) => ({ id: newId(), ...event })),
      })
    }
  }

  function confirmSolved() {
    clearTimeout(undoable)
    if (solved) record(solved)
    solved = null
  }

  function leave() {
    confirmSolved()
    if (unfinished) record({ type: 'abandoned', at: new Date().toISOString() })
    send()
  }

  function sendWhenHidden() {
    // On a phone the page may be ended in the background without a further word.
    if (document.visibilityState === 'hidden') send()
  }

  addEventListener('pagehide', leave, { signal: ended })
  document.addEventListener('visibilitychange', sendWhenHidden, { signal: ended })

  return (action, before, after, at) => {
    intentId ??= before.intent.id
    if (action.type === 'closed') return leave()
    if (action.type === 'solved-undone' && solved) {
      clearTimeout(undoable)
      solved = null
      return
    }
    if (solved && action.type !== 'solved' && before.screen !== after.screen) confirmSolved()
    for (const event of intentEvents(action, before, after, at)) {
      if (event.type !== 'solved') record(event)
      else {
        solved = event
        undoable = setTimeout(confirmSolved, UNDO_MS)
      }
    }
    if (after.intent.id !== intentId) {
      send()
      intentId = after.intent.id
      viewed = new Set()
      unfinished = false
    }
  }
}
