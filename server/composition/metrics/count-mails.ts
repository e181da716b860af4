import { Counter, type Registry } from 'prom-client'
import type { Mailer } from '../../mail/mailer.ts'

/** The mailer, with what becomes of its mails counted. */
export function countMails(registry: Registry, mailer: Mailer): Mailer {
  const mails = new Counter({
    name: 'guichet_mails_total',
    help: 'Mails handed over, by outcome: sent, refused for good, or not_taken and tried again.',
    labelNames: ['outcome'],
    registers: [registry],
  })
  // An outcome that has not been seen is 0, so that its first one shows as a rise.
  for (const outcome of ['sent', 'refused', 'not_taken']) mails.inc({ outcome }, 0)
  return {
    async send(message) {
      try {
        const receipt = await mailer.send(message)
        mails.inc({ outcome: receipt.taken ? 'sent' : 'refused' })
        return receipt
      } catch (error) {
        mails.inc({ outcome: 'not_taken' })
        throw error
      }
    },
    close: () => mailer.close(),
  }
}
