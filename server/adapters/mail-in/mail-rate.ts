import { SmtpRefusal } from './smtp-refusal.ts'

const CONNECTIONS_AT_ONCE = 10
const MAILS_A_MINUTE = 60
const MINUTE_MS = 60_000

interface Sender {
  connections: number
  mails: number
  minute: number
}

/** How much one address may send; a relay of one's own as much as it likes. Null: go on. */
export function createMailRate(unlimited: readonly string[], now: () => number = Date.now) {
  const senders = new Map<string, Sender>()
  const isUnlimited = (address: string) => unlimited.includes(address)
  const senderAt = (address: string): Sender => {
    const minute = Math.floor(now() / MINUTE_MS)
    const known = senders.get(address) ?? { connections: 0, mails: 0, minute }
    const sender = known.minute === minute ? known : { ...known, mails: 0, minute }
    senders.set(address, sender)
    return sender
  }
  return {
    connect(address: string): SmtpRefusal | null {
      const sender = senderAt(address)
      sender.connections++
      if (isUnlimited(address) || sender.connections <= CONNECTIONS_AT_ONCE) return null
      return new SmtpRefusal(421, '4.7.0 Too many connections at once, please try again later')
    },
    disconnect(address: string): void {
      const sender = senderAt(address)
      sender.connections--
      if (sender.connections <= 0 && sender.mails === 0) senders.delete(address)
      // Those of past minutes count for nothing any more.
      for (const [other, { connections, minute }] of senders) {
        if (connections <= 0 && minute !== sender.minute) senders.delete(other)
      }
    },
    mail(address: string): SmtpRefusal | null {
      const sender = senderAt(address)
      sender.mails++
      if (isUnlimited(address) || sender.mails <= MAILS_A_MINUTE) return null
      return new SmtpRefusal(450, '4.7.0 Too many messages in a minute, please try again later')
    },
  }
}
