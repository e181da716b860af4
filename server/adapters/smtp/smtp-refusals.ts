import type { NodemailerError } from 'nodemailer'
import type { RefusedRecipient } from '../../mail/mailer.ts'

/**
 * An answer by a rule of the server rather than about this message (RFC 3463, 5.7.x), such as that of a relay which does
 * not know Guichet's host yet: its owner can mend that.
 */
const BY_POLICY = /^5\d\d[ -]5\.7\./

/** The addresses that a server refused beside those that it took. */
export function refusedRecipients(errors: NodemailerError[]): RefusedRecipient[] {
  return errors.map((error) => ({ address: error.recipient ?? '', reply: replyOf(error) }))
}

/** The server has said that it will never take the message, for none of its addresses; null when it may yet. */
export function refusalForGood(error: NodemailerError, to: { address: string }[]): RefusedRecipient[] | null {
  if (error.command === 'RCPT TO' && error.rejectedErrors) {
    return error.rejectedErrors.every(isForGood) ? refusedRecipients(error.rejectedErrors) : null
  }
  if (error.code !== 'EMESSAGE' || !isForGood(error)) return null
  return to.map(({ address }) => ({ address, reply: replyOf(error) }))
}

function isForGood({ permanent = false, response = '' }: NodemailerError): boolean {
  return permanent && !BY_POLICY.test(response)
}

function replyOf({ response, message }: NodemailerError): string {
  return response ?? message
}
