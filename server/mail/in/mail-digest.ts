import { createHash } from 'node:crypto'
import { headerValues, type ReadMail } from './read-mail.ts'

/** Of the headers that the sender wrote; those that mail servers add on the way are left out. */
const SENDERS_HEADERS = ['message-id', 'date', 'from', 'to', 'cc', 'subject']

/**
 * The same for one mail, whichever way it came and however often: by what its sender wrote of it. Not by the Message-ID
 * alone, which anybody can copy to have another's mail taken for known.
 */
export function mailDigest(head: Pick<ReadMail, 'headers'>, body: string): string {
  const hash = createHash('sha256')
  for (const name of SENDERS_HEADERS) hash.update(`${JSON.stringify([name, headerValues(head, name)])}\n`)
  return hash.update(body).digest('hex')
}
