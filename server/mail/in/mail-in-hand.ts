import { createHash } from 'node:crypto'
import type { Logger } from 'pino'
import type { Site } from '../../sites/site.ts'
import type { DirectoryAccount } from '../../support-rules/account.ts'
import type { DeliverMail } from '../delivery/deliver-mail.ts'
import type { MailDeliveries } from '../delivery/mail-deliveries.ts'
import type { Answer } from './answers/compose-answer.ts'
import type { MeantCase } from './find-case.ts'
import type { HandledMail, InboundMail, InboundMailStore } from './inbound-mail-store.ts'
import type { MailCases } from './mail-cases.ts'
import type { ReadMail } from './read-mail.ts'
import type { MailBlobs } from './take-mail-in.ts'

export interface ReceiveMailDependencies {
  inbox: Omit<InboundMailStore, 'keep'>
  blobs: Pick<MailBlobs, 'open'>
  sites: { find(id: string): Site | undefined }
  replyKey: Uint8Array
  /** The accounts on which the address has a role. Rejects when that cannot be told now. */
  accountsOf: (site: string, email: string) => Promise<DirectoryAccount[]>
  cases: MailCases
  deliveries: Pick<MailDeliveries, 'noteBounce'>
  deliverMail: DeliverMail
  clock: () => Date
  log: Pick<Logger, 'info' | 'warn'>
}

/** A mail that is being handled. */
export interface MailInHand {
  kept: InboundMail
  site: Site
  read: ReadMail
  /** What it means, by its addresses, what it answers, and its subject. */
  meant: MeantCase | null
  answer: (answer: Answer, to?: { caseNumber: string }) => Promise<void>
}

export type Handled = Omit<HandledMail, 'textDigest'> & { textDigest?: string }

export async function contentOf(
  { blobs }: Pick<ReceiveMailDependencies, 'blobs'>,
  blob: string,
): Promise<Uint8Array> {
  const opened = await blobs.open(blob)
  if (!opened) throw new Error('The original of a mail is gone')
  return new Uint8Array(
    await new Response(opened.stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
  )
}

/** Of what a person wrote: the same words by the same person give the same. */
export function textDigest(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex')
}
