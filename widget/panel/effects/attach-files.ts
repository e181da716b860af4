import { isOutcomeUnknown, toHelpApiError } from '../../api/help-api-error.ts'
import type { AttachedFile } from '../state/attached-file.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

/** So many at a time: more would only make each slower. */
const AT_ONCE = 2
/** After a failed connection, in milliseconds: then it is the person's turn. */
const RETRY_AFTER_MS = [1_000, 4_000]

/** Sends the files of replies as they are chosen, and those of a new case once it is open. */
export function attachFiles({ store, api, ended }: EffectParts): Effect {
  const sending = new Map<string, AbortController>()
  ended.addEventListener('abort', () => cancelAll())

  /** What is on its way is lost with the page: the browser asks the person. Only then, or no page could be kept warm. */
  const warn = (event: BeforeUnloadEvent) => event.preventDefault()

  function watchLeaving(files: readonly AttachedFile[]) {
    const underWay = files.some(
      ({ status, number }) => status === 'sending' || (status === 'waiting' && number !== null),
    )
    if (underWay) addEventListener('beforeunload', warn, { signal: ended })
    else removeEventListener('beforeunload', warn)
  }

  function cancelAll() {
    for (const each of sending.values()) each.abort()
    sending.clear()
  }

  async function send({ id, file, forReply }: AttachedFile, number: string) {
    const own = new AbortController()
    sending.set(id, own)
    store.dispatch({ type: 'file-sending', id })
    const upload = { number, file, idempotencyKey: id, forReply }
    const progressed = (share: number) => {
      if (!own.signal.aborted) store.dispatch({ type: 'file-progressed', id, share })
    }
    for (let attempt = 0; ; attempt += 1) {
      try {
        const attachment = await api.sendFile(upload, { progressed, signal: own.signal })
        if (own.signal.aborted) return
        sending.delete(id)
        store.dispatch({ type: 'file-sent', id, attachment })
        return
      } catch (caught) {
        if (own.signal.aborted) return
        const error = toHelpApiError(caught)
        const pause = RETRY_AFTER_MS[attempt]
        if (isOutcomeUnknown(error) && pause !== undefined) {
          await new Promise((resolve) => setTimeout(resolve, pause))
          if (own.signal.aborted) return
          continue
        }
        sending.delete(id)
        store.dispatch({ type: 'file-failed', id, error })
        if (error.kind === 'identity') store.dispatch({ type: 'identity-lost' })
        return
      }
    }
  }

  return (_action, before, after) => {
    if (after.seat !== before.seat) cancelAll()
    if (after.files === before.files) return
    watchLeaving(after.files)
    for (const [id, each] of sending) {
      if (after.files.some((file) => file.id === id)) continue
      each.abort()
      sending.delete(id)
    }
    for (const file of after.files) {
      if (sending.size >= AT_ONCE) return
      if (file.status === 'waiting' && file.number !== null && !sending.has(file.id)) send(file, file.number)
    }
  }
}
