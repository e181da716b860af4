import type { Mailer, MailMessage } from '../../server/mail/mailer.ts'

/** A `Mailer` that keeps what it sends in memory. */
export class MemoryMailer implements Mailer {
  readonly sent: MailMessage[] = []
  #refusal: Error | null = null

  /** The next message is not taken. */
  refuseNext(error: Error): void {
    this.#refusal = error
  }

  async send(message: MailMessage): Promise<void> {
    const refusal = this.#refusal
    this.#refusal = null
    if (refusal) throw refusal
    this.sent.push(message)
  }

  async close(): Promise<void> {}
}
