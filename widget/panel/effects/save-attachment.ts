import type { Attachment } from '../../api/contract.ts'
import { toHelpApiError } from '../../api/help-api-error.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

/** Fetches an attachment with the person's token and hands it to the browser to be saved. */
export function saveAttachment({ store, api }: EffectParts): Effect {
  async function save(number: string, { id, name }: Attachment) {
    try {
      saveAs(await api.fileContent(number, id), name)
      store.dispatch({ type: 'attachment-saved', attachment: id })
    } catch (caught) {
      const error = toHelpApiError(caught)
      store.dispatch({ type: 'attachment-failed', attachment: id, error })
      if (error.kind === 'identity') store.dispatch({ type: 'identity-lost' })
    }
  }

  return (action, { saving }) => {
    if (action.type !== 'attachment-wanted' || saving.pending.includes(action.attachment.id)) return
    save(action.number, action.attachment)
  }
}

/** Bytes without their type: under an address of the host page nothing of it may ever run. */
function saveAs(content: Blob, name: string) {
  const address = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Not at once: the browser has only begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
