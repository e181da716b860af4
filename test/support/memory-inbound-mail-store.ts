import { randomUUID } from 'node:crypto'
import type {
  HandledMail,
  InboundMail,
  InboundMailStore,
  MailsLike,
  MailToKeep,
} from '../../server/mail/in/inbound-mail-store.ts'

const DAY_MS = 24 * 60 * 60 * 1_000

/** An `InboundMailStore` that forgets; for tests of what stands before the store. */
export class MemoryInboundMailStore implements InboundMailStore {
  readonly mails: (InboundMail & { textDigest: string | null; handledAt: Date | null })[] = []
  readonly #answers = new Map<string, { mail: string; at: Date }>()

  async keep(mail: MailToKeep) {
    if (this.mails.some(({ site, digest }) => site === mail.site && digest === mail.digest)) return 'known'
    this.mails.push({
      ...mail,
      id: randomUUID(),
      outcome: null,
      caseNumber: null,
      textDigest: null,
      handledAt: null,
    })
    return 'kept'
  }

  async find(id: string) {
    return this.mails.find((mail) => mail.id === id) ?? null
  }

  async finish(id: string, handled: HandledMail, handledAt: Date) {
    Object.assign(this.mails.find((mail) => mail.id === id) ?? {}, handled, { handledAt })
  }

  async countLike({ since, ...wanted }: MailsLike) {
    return this.mails.filter(
      (mail) =>
        mail.handledAt !== null &&
        mail.handledAt >= since &&
        Object.entries(wanted).every(([name, value]) => mail[name as keyof typeof mail] === value),
    ).length
  }

  async mayAnswerStranger(
    { mail, site, address }: Parameters<InboundMailStore['mayAnswerStranger']>[0],
    now: Date,
  ) {
    const key = `${site} ${address}`
    const last = this.#answers.get(key)
    if (last && last.mail !== mail && now.getTime() - last.at.getTime() < DAY_MS) return false
    this.#answers.set(key, { mail, at: now })
    return true
  }

  async forget() {
    return 0
  }
}
