import { readMessageId } from '../message-ids.ts'
import { type ReplyDomain, type ReplyRole, readReplyAddress } from '../reply-address.ts'

export interface MeantCase {
  caseNumber: string
  role: ReplyRole
  /** The mail came to an address that this server has signed: whoever wrote it has had a mail about the case. */
  signed: boolean
}

interface Pointers {
  /** Of the envelope and of the headers. */
  recipients: string[]
  /** Message-IDs that it answers, the nearest first. */
  references: string[]
  subject: string
}

/** An address for reports is the last to count: a mail may be for it and for a person's too. */
const ROLE_ORDER: ReplyRole[] = ['support', 'contact', 'bounce']

/**
 * The case that a mail means: by a signed address that it came to, else by our mail that it answers, else by the number in
 * its subject. Only the first says anything of who may write in it. Null: it means none.
 */
export function findCase(
  site: ReplyDomain,
  replyKey: Uint8Array,
  { recipients, references, subject }: Pointers,
): MeantCase | null {
  const targets = recipients.flatMap((address) => readReplyAddress(site, replyKey, address) ?? [])
  for (const role of ROLE_ORDER) {
    const target = targets.find((candidate) => candidate.role === role)
    if (target) return { ...target, signed: true }
  }
  for (const reference of references) {
    const ours = readMessageId(site, reference)
    if (ours) {
      const role = ours.receiver === 'support' ? 'support' : 'contact'
      return { caseNumber: ours.caseNumber, role, signed: false }
    }
  }
  const number = /\[(C-[1-9]\d{0,14})\]/i.exec(subject)?.[1]
  return number ? { caseNumber: number.toUpperCase(), role: 'contact', signed: false } : null
}
