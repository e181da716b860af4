import { type EventBatch, LIMITS } from '../api/contract.ts'
import { sendEvents } from '../api/send-events.ts'
import type { LoaderHost } from '../loader/loader-host.ts'
import { newId } from '../panel/new-id.ts'

type AttachEvent = Omit<EventBatch['events'][number], 'id' | 'at'>

export interface AttachEvents {
  /** Links are shown for what is written. */
  searched(answer: { queryId: string; documentation: { id: string }[]; community: { id: string }[] }): void
  clicked(articleId: string): void
  /** Told after a while, so that it can be taken back. `question`: what the article solved, when that may be kept. */
  solved(articleId: string, question: string): void
  notSolved(): void
  /** The form goes to the site's own support. What becomes of it there is not known here. */
  submitted(): void
  /** What follows is about something else. */
  startOver(): void
}

/** Events are sent together when nothing has happened for this long, in milliseconds; sooner when the page is left. */
const SEND_AFTER_MS = 2_000
/** "This solved it" may be taken back for this long, in milliseconds. */
const UNDO_MS = 4_000

/** Tells the server and the host page what happened at a form: never what was written, but for the subject that a page solved. */
export function attachEvents(
  { origin, settings: { site }, emit }: Pick<LoaderHost, 'origin' | 'settings' | 'emit'>,
  ended: AbortSignal,
): AttachEvents {
  let intent = newId()
  let seen = new Set<string>()
  let unfinished = false
  let started = false
  const waiting: EventBatch['events'] = []
  let sending: ReturnType<typeof setTimeout> | undefined
  let confirming: { tell(): void; timer: ReturnType<typeof setTimeout> } | null = null

  function record(event: AttachEvent) {
    waiting.push({ id: newId(), at: new Date().toISOString(), ...event })
    clearTimeout(sending)
    sending = setTimeout(send, SEND_AFTER_MS)
  }

  function send() {
    clearTimeout(sending)
    while (waiting.length > 0) {
      const events = waiting.splice(0, LIMITS.eventsPerBatch)
      sendEvents(`${origin}/v1/events`, { site, intent, events })
    }
  }

  function confirm() {
    clearTimeout(confirming?.timer)
    confirming?.tell()
    confirming = null
  }

  function leave() {
    confirm()
    if (unfinished) {
      record({ type: 'abandoned' })
      emit('abandoned', {})
    }
    unfinished = false
    send()
  }

  addEventListener('pagehide', leave, { signal: ended })
  // On a phone the page may be ended in the background without a further word.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && send(), {
    signal: ended,
  })

  return {
    searched({ queryId, documentation, community }) {
      unfinished = true
      record({ type: 'search', queryId })
      emit('search', { queryId, documentation: documentation.length, community: community.length })
      for (const { id: articleId } of [...documentation, ...community]) {
        if (seen.has(articleId)) continue
        seen.add(articleId)
        record({ type: 'suggestion_viewed', articleId, queryId })
        emit('suggestion-viewed', { articleId })
      }
    },
    clicked(articleId) {
      unfinished = true
      record({ type: 'suggestion_clicked', articleId })
      emit('suggestion-clicked', { articleId })
    },
    solved(articleId, question) {
      const tell = () => {
        unfinished = false
        record({ type: 'solved', articleId, ...(question !== '' && { question }) })
        emit('solved', { articleId })
      }
      confirming = { tell, timer: setTimeout(confirm, UNDO_MS) }
    },
    notSolved() {
      clearTimeout(confirming?.timer)
      confirming = null
    },
    submitted() {
      confirm()
      unfinished = false
      // A form that the page finds something missing in is sent again.
      if (started) return
      started = true
      record({ type: 'case_started' })
      emit('case-started', {})
    },
    startOver() {
      confirm()
      send()
      intent = newId()
      seen = new Set()
      started = unfinished = false
    },
  }
}
