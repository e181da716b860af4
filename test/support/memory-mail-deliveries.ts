import type {
  MailDeliveries,
  MailDelivery,
  MailFilter,
  MailResult,
  MailSubject,
} from '../../server/mail/delivery/mail-deliveries.ts'

/** What went out, forgotten with the process; for tests of what stands before the store. */
export class MemoryMailDeliveries implements Omit<MailDeliveries, 'noteBounce' | 'forget'> {
  readonly deliveries: MailDelivery[] = []

  async begin(messageId: string, subject: MailSubject & { to: string[] }, now: Date) {
    const known = this.deliveries.find((delivery) => delivery.messageId === messageId)
    if (!known) {
      this.deliveries.push({
        messageId,
        ...subject,
        state: 'sending',
        attempts: 1,
        repeated: false,
        refused: [],
        problem: null,
        createdAt: now,
        changedAt: now,
      })
      return 'first'
    }
    if (known.state === 'sent' || known.state === 'refused') return 'done'
    known.repeated ||= known.state !== 'queued'
    Object.assign(known, { state: 'sending', attempts: known.attempts + 1, changedAt: now })
    return known.repeated ? 'again' : 'first'
  }

  async end(messageId: string, result: MailResult, now: Date): Promise<void> {
    const known = this.deliveries.find((delivery) => delivery.messageId === messageId)
    if (known) Object.assign(known, { problem: null, ...result, changedAt: now })
  }

  async find(messageId: string): Promise<MailDelivery | null> {
    return structuredClone(this.deliveries.find((delivery) => delivery.messageId === messageId) ?? null)
  }

  async list({ state, caseNumber, limit }: MailFilter): Promise<MailDelivery[]> {
    return structuredClone(
      this.deliveries
        .filter((delivery) => !state || delivery.state === state)
        .filter((delivery) => !caseNumber || delivery.caseNumber === caseNumber)
        .toReversed()
        .slice(0, limit),
    )
  }
}
