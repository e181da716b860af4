import { type Result, success } from '../../contract/result.ts'
import type { SupportCase } from '../case.ts'
import type { CaseChange } from '../case-store.ts'
import { type ContactReply, contactReply } from './contact-reply.ts'

/** A file that a contact adds without a word: it counts as a reply. */
export function contactAttachment(
  supportCase: SupportCase,
  { attachment, ...added }: Omit<ContactReply, 'text' | 'attachments'> & { attachment: string },
): Result<CaseChange> {
  const replied = contactReply(supportCase, { ...added, text: '', attachments: [attachment] })
  if (!replied.ok) return replied
  const entries = replied.value.entries.map((entry) =>
    entry.kind === 'reply' ? { ...entry, kind: 'attachment' as const, text: null } : entry,
  )
  return success({ ...replied.value, entries })
}
