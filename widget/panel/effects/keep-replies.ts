import type { ReplyStorage } from '../draft/reply-storage.ts'
import { readyValue } from '../state/loadable.ts'
import type { PanelState } from '../state/panel-state.ts'
import { reservedKey } from '../state/submission-key.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

/** From the last keystroke to storage, in milliseconds; leaving the page does not wait for it. */
const WRITE_AFTER_MS = 300

/** Keeps what is written in each case through a reload, and gives it back when the case is read again. */
export function keepReplies({
  store,
  replyStorage,
  ended,
  newId,
}: Pick<EffectParts, 'store' | 'ended' | 'newId'> & { replyStorage: ReplyStorage }): Effect {
  const due = new Map<string, boolean>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function write() {
    clearTimeout(timer)
    const { owner, replies } = store.state()
    for (const [number, confidential] of due) {
      const { text, key } = replies[number] ?? { text: '', key: null }
      if (owner !== null) replyStorage.write(owner, number, { text, key }, confidential)
    }
    due.clear()
  }

  addEventListener('pagehide', write, { signal: ended })
  ended.addEventListener('abort', () => {
    clearTimeout(timer)
    due.clear()
  })

  return (action, before, after) => {
    if (after.seat !== before.seat) {
      clearTimeout(timer)
      due.clear()
      // At a logout everything is removed; here it is another person who has come.
      const anotherCame = after.owner !== null || action.type === 'seat-taken'
      if (before.owner !== null && anotherCame) replyStorage.forget(before.owner)
    }
    if (action.type === 'case-detail-changed') restore(after)
    if (after.replies === before.replies || action.type === 'reply-restored') return
    const confidential = readyValue(after.caseDetail)?.confidential ?? true
    for (const [number, reply] of Object.entries(after.replies)) {
      const former = before.replies[number]
      if (reply.text !== former?.text || reply.key !== former?.key) due.set(number, confidential)
      // The key is the reply's from the beginning: sent from two tabs, it is one reply.
      if (reply.text !== '' && reply.key === null) {
        store.dispatch({ type: 'reply-key-reserved', number, key: reservedKey(newId()) })
      }
    }
    clearTimeout(timer)
    if (action.type === 'reply-typed' || action.type === 'reply-key-reserved')
      timer = setTimeout(write, WRITE_AFTER_MS)
    else write()
  }

  function restore({ owner, caseDetail, replies }: PanelState) {
    const number = readyValue(caseDetail)?.number
    if (owner === null || number === undefined || replies[number]) return
    const kept = replyStorage.read(owner, number)
    if (kept) store.dispatch({ type: 'reply-restored', number, reply: kept })
  }
}
