import type { MailDelivery } from '../../server/mail/delivery/mail-deliveries.ts'
import { type Conversations, expectedPost, mailName } from './check-chaos.ts'
import type { Ledger, Operation } from './ledger.ts'
import type { ReceivedPost } from './received-post.ts'

export interface ChaosReport {
  kills: number
  /** Asked of the server, and acknowledged by it. */
  acknowledged: Record<Operation['kind'], number>
  /** Of those, done before the kill that cut off their acknowledgement: asked again, they stayed one. */
  replayed: number
  mails: { once: number; repeatedAndFlagged: number }
  deliveries: { once: number; repeatedUnderOneId: number }
  /** What must not be; each names what it concerns. */
  violations: string[]
}

export function reportOn(
  { cases, lost, doubled, doneAnew }: Conversations,
  {
    kills,
    ledger,
    post,
    rows,
  }: { kills: number; ledger: Ledger; post: ReceivedPost; rows: ReadonlyMap<string, MailDelivery> },
): ChaosReport {
  const expected = expectedPost(cases)
  const violations = [
    ...lost.map((name) => `acknowledged and lost: ${name}`),
    ...doubled.map((name) => `there twice: ${name}`),
    ...doneAnew.map((name) => `not known by its key any more: ${name}`),
  ]
  const mails = { once: 0, repeatedAndFlagged: 0 }
  const received = new Map<string, number>()
  for (const [messageId, count] of post.mails) {
    const name = mailName(messageId, cases)
    received.set(name, (received.get(name) ?? 0) + count)
    const row = rows.get(messageId)
    if (!expected.mails.has(name)) violations.push(`a mail that nobody is to get: ${messageId}`)
    else if (row?.state !== 'sent') violations.push(`mail taken, and noted as ${row?.state}: ${messageId}`)
    else if (count === 1) mails.once += 1
    else if (row.repeated) mails.repeatedAndFlagged += 1
    else violations.push(`mail taken ${count} times without a flag: ${messageId}`)
  }
  for (const { number, timeline } of cases) {
    const noted = timeline.filter(({ kind }) => kind === 'confirmation_sent').length
    if (noted !== 1) violations.push(`confirmation noted ${noted} times: ${number}`)
  }
  for (const name of expected.mails) if (!received.has(name)) violations.push(`mail never sent: ${name}`)

  const deliveries = { once: 0, repeatedUnderOneId: 0 }
  for (const entry of expected.deliveries) {
    const ids = [...(post.deliveries.get(entry) ?? [])]
    if (ids.length === 0) violations.push(`never delivered to the desk: ${entry}`)
    else if (new Set(ids).size > 1) violations.push(`counted twice by the desk: ${entry}`)
    else if (ids.length === 1) deliveries.once += 1
    else deliveries.repeatedUnderOneId += 1
  }
  const counted = (kind: Operation['kind']) =>
    [...ledger.acknowledged.values()].filter(({ operation }) => operation.kind === kind).length
  return {
    kills,
    acknowledged: { case: counted('case'), reply: counted('reply'), answer: counted('answer') },
    replayed: ledger.replayed,
    mails,
    deliveries,
    violations,
  }
}
