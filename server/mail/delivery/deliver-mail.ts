import type { Logger } from 'pino'
import { type Mailer, type MailMessage, MailNotTakenError, type RefusedRecipient } from '../mailer.ts'
import { plainLine } from '../plain-text.ts'
import { withoutAddresses } from '../without-addresses.ts'
import type { MailDeliveries, MailSubject } from './mail-deliveries.ts'

interface DeliverMailDependencies {
  deliveries: Pick<MailDeliveries, 'begin' | 'end' | 'find'>
  mailer: Pick<Mailer, 'send'>
  clock: () => Date
  log: Pick<Logger, 'warn'>
}

/** How a mail ended, in this run or in an earlier one: a mail server took it, or none ever will. */
export type MailOutcome = 'sent' | 'refused'

export type DeliverMail = (message: MailMessage, subject: MailSubject) => Promise<MailOutcome>

/** A mail server's answer may be long, and is kept for people who look through many. */
const PROBLEM_CHARACTERS = 500

/**
 * The one way that mail goes out. What is sent is noted before and after, so that a mail whose job runs again is sent
 * once; only where nobody can know whether it went out (the process or the connection died just then) it goes out again,
 * under the same Message-ID and marked: rather twice than not at all.
 *
 * Rejects when the mail was not taken, so that the queue tries again.
 */
export function createDeliverMail({ deliveries, mailer, clock, log }: DeliverMailDependencies): DeliverMail {
  return async (message, subject) => {
    const { messageId } = message
    const to = message.to.map(({ address }) => address)
    const turn = await deliveries.begin(messageId, { ...subject, to }, clock())
    if (turn === 'done') return (await deliveries.find(messageId))?.state === 'refused' ? 'refused' : 'sent'
    if (turn === 'again') log.warn({ messageId }, 'a mail may have been sent before; it is sent again')
    try {
      const { taken, refused } = await mailer.send(message)
      const outcome = taken ? 'sent' : 'refused'
      await deliveries.end(messageId, { state: outcome, refused: refused.map(shortened) }, clock())
      if (refused.length > 0) {
        const replies = refused.map(({ reply }) => withoutAddresses(plainLine(reply)))
        log.warn(
          { messageId, replies },
          'a mail server refused addresses of a mail for good; "guichet mail" says which',
        )
      }
      return outcome
    } catch (error) {
      await noteFailure(deliveries, messageId, error, clock())
      throw error
    }
  }
}

/** What fails otherwise (the store is away, the process is ending) leaves the mail `sending`, which is the truth. */
async function noteFailure(
  deliveries: Pick<MailDeliveries, 'end'>,
  messageId: string,
  error: unknown,
  now: Date,
): Promise<void> {
  if (!(error instanceof MailNotTakenError)) return
  const problem = plainLine(error.message).slice(0, PROBLEM_CHARACTERS)
  await deliveries.end(messageId, { state: error.mayHaveArrived ? 'uncertain' : 'queued', problem }, now)
}

function shortened({ address, reply }: RefusedRecipient): RefusedRecipient {
  return { address, reply: plainLine(reply).slice(0, PROBLEM_CHARACTERS) }
}
