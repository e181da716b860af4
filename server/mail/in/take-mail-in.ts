import type { Result } from '../../contract/result.ts'
import type { Site } from '../../sites/site.ts'
import type { InboundMailStore } from './inbound-mail-store.ts'
import { mailDigest } from './mail-digest.ts'
import { MAIL_BYTES } from './mail-limits.ts'
import { readHead } from './read-mail.ts'
import type { AuthenticateSender, SenderVerdict } from './sender-verdict.ts'
import { sitesOfMail } from './site-of-mail.ts'
import type { SmtpConnection } from './smtp-connection.ts'
import { splitMail } from './split-mail.ts'

/** The store of blobs, as mail uses it. */
export interface MailBlobs {
  put(source: AsyncIterable<Uint8Array>, mostBytes: number): Promise<Result<{ id: string }>>
  open(id: string): Promise<{ stream: ReadableStream<Uint8Array> } | null>
  remove(id: string): Promise<boolean>
}

export interface TakeMailInDependencies {
  blobs: MailBlobs
  inbox: Pick<InboundMailStore, 'keep'>
  sites: readonly Site[]
  replyKey: Uint8Array
  authenticate: AuthenticateSender
  clock: () => Date
}

export interface MailToTakeIn {
  content: AsyncIterable<Uint8Array>
  /** Whom the envelope names; null: out of a mailbox, whose mails say in their headers for whom they are. */
  recipients: string[] | null
  /** MAIL FROM, '' the null sender; null: not known. */
  mailFrom: string | null
  connection: SmtpConnection | null
  /** The content is its headers alone, for the rest is too large to be taken. */
  tooLarge?: boolean
  /** Who cannot be checked now has waited long enough: nobody vouches for them. */
  lastTry?: boolean
}

export type TakenMail =
  /** It is kept for good, and will be handled; or it was before. */
  | { outcome: 'taken' | 'known' }
  | { outcome: 'too_large' }
  /** It came for none of the sites. */
  | { outcome: 'not_ours' }
  /** Nothing was kept; later it may be. */
  | { outcome: 'try_again'; reason: 'storage_full' | 'sender_unknown_yet' }

export type TakeMailIn = (mail: MailToTakeIn) => Promise<TakenMail>

/**
 * Keeps a mail that has come in, once it is known who wrote it: when this resolves to `taken`, whoever handed it over may
 * forget it. It is handled afterwards, by a job.
 */
export function createTakeMailIn(dependencies: TakeMailInDependencies): TakeMailIn {
  const { blobs } = dependencies
  return async (mail) => {
    const put = await blobs.put(mail.content, MAIL_BYTES)
    if (!put.ok) {
      return put.failure.code === 'payload_too_large'
        ? { outcome: 'too_large' }
        : { outcome: 'try_again', reason: 'storage_full' }
    }
    const blob = put.value.id
    // Should the store fail while it keeps the mail, the blob stays: the clean-up finds out whether it is needed.
    const taken = await keep(dependencies, mail, blob)
    if (taken.outcome !== 'taken') await blobs.remove(blob)
    return taken
  }
}

async function keep(
  dependencies: TakeMailInDependencies,
  mail: MailToTakeIn,
  blob: string,
): Promise<TakenMail> {
  const { blobs, inbox, clock } = dependencies
  const { head, bodyDigest } = await splitMail(await contentOf(blobs, blob))
  const read = readHead(head)
  const recipients = mail.recipients ?? read.recipients
  const receivers = receiversOf(dependencies, mail, recipients)
  if (receivers.length === 0) return { outcome: 'not_ours' }
  const verdict = await verdictOf(dependencies, mail, blob)
  if (verdict.outcome === 'unknown_yet') return { outcome: 'try_again', reason: 'sender_unknown_yet' }
  const kept: ('kept' | 'known')[] = []
  for (const site of receivers) {
    kept.push(
      await inbox.keep({
        site: site.id,
        digest: mailDigest(read, bodyDigest),
        messageId: read.messageId,
        blob,
        tooLarge: mail.tooLarge ?? false,
        recipients,
        mailFrom: mail.mailFrom,
        sender: verdict.address,
        authenticated: verdict.outcome === 'authenticated',
        receivedAt: clock(),
      }),
    )
  }
  return { outcome: kept.includes('kept') ? 'taken' : 'known' }
}

/** Whoever has a mailbox read for a single site means all that comes into it, also what names another address of theirs. */
function receiversOf(
  { sites, replyKey }: TakeMailInDependencies,
  mail: MailToTakeIn,
  recipients: string[],
): Site[] {
  const receivers = sitesOfMail(sites, replyKey, recipients)
  const [only, ...others] = sites
  return receivers.length === 0 && mail.recipients === null && only && others.length === 0
    ? [only]
    : receivers
}

async function verdictOf(
  { authenticate, blobs }: TakeMailInDependencies,
  { connection, tooLarge, lastTry }: MailToTakeIn,
  blob: string,
): Promise<SenderVerdict> {
  const verdict = await authenticate(await contentOf(blobs, blob), connection)
  // Of half a mail no signature can be right: whoever it seems to be from is only told that it was too large.
  if (verdict.outcome !== 'unknown_yet' || !(tooLarge || lastTry)) return verdict
  return { outcome: 'failed', reason: 'not_aligned', address: null }
}

async function contentOf(blobs: MailBlobs, blob: string): Promise<AsyncIterable<Uint8Array>> {
  const opened = await blobs.open(blob)
  if (!opened) throw new Error('A mail is gone that was kept a moment ago')
  return opened.stream
}
