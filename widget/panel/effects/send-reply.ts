import type { NewReply } from '../../api/contract.ts'
import { toHelpApiError } from '../../api/help-api-error.ts'
import { toJson } from '../../api/to-json.ts'
import { filesOf } from '../state/attached-file.ts'
import { NO_REPLY } from '../state/reply.ts'
import { keyFor } from '../state/submission-key.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

/** Sends what the person has written in a case: one attempt at a time, under a key that adds it once. */
export function sendReply({ store, api, newId }: EffectParts): Effect {
  async function send(number: string, reply: NewReply) {
    const content = toJson(reply)
    const held = store.state().replies[number] ?? NO_REPLY
    const key = keyFor(held.key, { content, body: content }, newId())
    store.dispatch({ type: 'reply-sending', number, key })
    try {
      const detail = await api.reply(number, JSON.parse(key.body), key.value)
      store.dispatch({ type: 'reply-sent', number, detail })
    } catch (caught) {
      const error = toHelpApiError(caught)
      store.dispatch({ type: 'reply-failed', number, error })
      if (error.kind === 'identity') store.dispatch({ type: 'identity-lost' })
    }
  }

  return (action, before, { files }) => {
    if (action.type !== 'reply-submitted') return
    const { number } = action
    const { text, status } = before.replies[number] ?? NO_REPLY
    const attached = filesOf(files, number).filter(({ problem }) => problem === null)
    const attachments = attached.flatMap(({ attachment }) => (attachment ? [attachment.id] : []))
    // Half of what the person means to send would be worse than a moment's patience.
    const stillSending = attached.some((file) => file.status !== 'sent')
    if (status === 'sending' || stillSending || (text.trim() === '' && attachments.length === 0)) return
    send(number, { text: text.trim(), attachments })
  }
}
