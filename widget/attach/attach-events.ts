import type { TokenSource } from '../api/token-source.ts'
import { createEventOutbox, type IntentEvent } from '../events/event-outbox.ts'
import type { LoaderHost } from '../loader/loader-host.ts'
import type { ShownLink } from './attach-links.ts'
import { attachedIntent } from './attached-intent.ts'

type AttachEvent = Omit<IntentEvent, 'at'>

export interface AttachEvents {
  /** Something is being written: after a long pause it is another attempt. */
  written(): void
  /** Links were found for what is written. */
  searched(answer: { queryId: string; documentation: { id: string }[]; community: { id: string }[] }): void
  /** A link was in sight for long enough to be read. `position`: in its lane, from 1. */
  seen(link: ShownLink): void
  clicked(link: ShownLink): void
  /** Told after a while, so that it can be taken back. */
  solved(articleId: string): void
  solvedUndone(): void
  notSolved(articleId: string): void
  /** Links do not come by themselves, and were asked for. */
  requested(): void
  /** The form goes to the site's own support. What becomes of it there is not known here. */
  submitted(): void
  /** What follows is about something else. */
  startOver(): void
  /** Another person comes. */
  changeSeat(): void
}

interface AttachEventsParts {
  host(): LoaderHost
  tokens(): TokenSource
  /** The page that the person is on. */
  page(): string
  /** Whether something is in the form as it is first looked at. */
  isWritten: boolean
  ended: AbortSignal
}

/** "This solved it" may be taken back for this long, in milliseconds. */
const UNDO_MS = 4_000

/** Tells the server and the host page what happened at a form: never what was written: it is a draft. */
export function attachEvents({ host, tokens, page, isWritten, ended }: AttachEventsParts): AttachEvents {
  const outbox = createEventOutbox({
    origin: host().origin,
    tokens,
    settings: () => host().settings,
    name: 'attach-events',
    context: () => ({ page: page(), locale: host().locale, source: 'attach' }),
    ended,
  })
  const intent = attachedIntent(host().settings.site, isWritten)
  outbox.begin(intent.id())
  let unfinished = false
  let confirming: { tell(): void; timer: ReturnType<typeof setTimeout> } | null = null

  function record(event: AttachEvent, once?: string): boolean {
    intent.touch()
    return outbox.add({ at: intent.lastActiveAt(), ...event }, once)
  }

  function confirm() {
    clearTimeout(confirming?.timer)
    confirming?.tell()
    confirming = null
  }

  function leave() {
    confirm()
    if (unfinished) {
      // Left when something was last done, however long the page has stood open since.
      outbox.add({ type: 'abandoned', at: intent.lastActiveAt() })
      host().emit('abandoned', {})
    }
    unfinished = false
    outbox.flush()
  }

  function renew() {
    intent.renew()
    outbox.begin(intent.id())
  }

  const linkOf = ({ id: articleId, lane, position, queryId }: ShownLink) => ({
    articleId,
    lane,
    position,
    queryId,
  })

  addEventListener('pagehide', leave, { signal: ended })
  // On a phone the page may be ended in the background without a further word.
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'hidden' && outbox.flush(),
    { signal: ended },
  )

  return {
    written() {
      if (intent.hasEnded()) {
        leave()
        renew()
      }
      intent.touch()
    },
    searched({ queryId, documentation, community }) {
      unfinished = true
      record({ type: 'search', queryId }, 'search')
      host().emit('search', { queryId, documentation: documentation.length, community: community.length })
    },
    seen(link) {
      if (!record({ type: 'suggestion_viewed', ...linkOf(link) }, `viewed ${link.id}`)) return
      host().emit('suggestion-viewed', { articleId: link.id })
    },
    clicked(link) {
      unfinished = true
      record({ type: 'suggestion_clicked', ...linkOf(link) })
      host().emit('suggestion-clicked', { articleId: link.id })
    },
    solved(articleId) {
      const tell = () => {
        unfinished = false
        record({ type: 'solved', articleId })
        host().emit('solved', { articleId })
      }
      confirming = { tell, timer: setTimeout(confirm, UNDO_MS) }
    },
    solvedUndone() {
      clearTimeout(confirming?.timer)
      confirming = null
    },
    notSolved: (articleId) => void record({ type: 'not_solved', articleId }),
    requested: () => void record({ type: 'suggestions_requested' }, 'requested'),
    submitted() {
      confirm()
      unfinished = false
      intent.touch(true)
      // A form that the page finds something missing in is sent again.
      if (!record({ type: 'case_started' }, 'started')) return
      host().emit('case-started', {})
    },
    startOver() {
      confirm()
      outbox.flush()
      renew()
      unfinished = false
    },
    changeSeat() {
      leave()
      outbox.end()
      renew()
    },
  }
}
