import type { Mailer, MailMessage, MailReceipt } from '../../server/mail/mailer.ts'

/** A `Mailer` that keeps what it sends in memory. */
export class MemoryMailer implements Mailer {
  readonly sent: MailMessage[] = []
  #next: Error | MailReceipt | null = null

  /** The next message is not taken, or not for every address. */
  refuseNext(outcome: Error | MailReceipt): void {
    this.#next = outcome
  }

  async send(message: MailMessage): Promise<MailReceipt> {
    const next = this.#next
    this.#next = null
    if (next instanceof Error) throw next
    if (next?.taken !== false) this.sent.push(message)
    return next ?? { taken: true, refused: [] }
  }

  async close(): Promise<void> {}
}
