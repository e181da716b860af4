import type { AttachFile } from '../loader/loader-host.ts'
import { createAttachment } from './create-attachment.ts'

const attached = new WeakMap<Element, Promise<void>>()

/** Once a form, however often the person comes back to it; again after a failure. */
export const attach: AttachFile['attach'] = (host, form) => {
  if (attached.has(form)) return
  const attaching = createAttachment(host, form, () => attached.delete(form))
  attached.set(
    form,
    attaching.catch(() => {
      attached.delete(form)
    }),
  )
}
