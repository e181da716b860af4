import { setTimeout as delay } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'
import { MAIL_BYTES } from '../../mail/in/mail-limits.ts'
import type { TakeMailIn, TakenMail } from '../../mail/in/take-mail-in.ts'
import type { ImapAddress } from './imap-address.ts'

export interface MailboxReaderOptions {
  address: ImapAddress
  takeMailIn: TakeMailIn
  /** Hears why the mailbox cannot be read for now; it is tried again. */
  onError: (error: unknown) => void
  /** Hears of a mail that came for nobody here: it stays in the mailbox, marked. */
  onNotOurs: () => void
  clock: () => Date
  /** How often to look, where the server does not say that there is something new; in ms. */
  pollMs?: number
}

export interface MailboxReader {
  close(): Promise<void>
}

/** What a mail that has been taken is marked with. RFC 5788 lets programs have words of their own. */
const TAKEN = '$GuichetTaken'
const NOT_OURS = '$GuichetNotOurs'

const POLL_MS = 60_000
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 5 * 60_000
/** So long a mail waits for a DNS that does not answer, as mail servers do; then its sender is one that nobody vouches for. */
const PATIENCE_MS = 5 * 24 * 60 * 60 * 1_000

/**
 * Takes mail in out of an IMAP mailbox: what is new at once where the server says so (IDLE), and at every look otherwise. A
 * mail is marked, or moved, only once it is kept for good; nothing is ever deleted. What was taken is told by the server's
 * marks and by the store, so neither a restart nor a mailbox that was made anew (UIDVALIDITY) has anything taken twice.
 */
export function openMailboxReader(options: MailboxReaderOptions): MailboxReader {
  const stopping = new AbortController()
  const ended = run(options, stopping.signal)
  return {
    async close() {
      stopping.abort()
      await ended
    },
  }
}

async function run(options: MailboxReaderOptions, signal: AbortSignal): Promise<void> {
  let pause = FIRST_PAUSE_MS
  while (!signal.aborted) {
    try {
      await readMailbox(options, signal, () => {
        pause = FIRST_PAUSE_MS
      })
    } catch (error) {
      if (signal.aborted) return
      options.onError(error)
    }
    await delay(pause, undefined, { signal }).catch(() => undefined)
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
  }
}

/** One connection, until it ends. */
async function readMailbox(
  options: MailboxReaderOptions,
  signal: AbortSignal,
  onOpen: () => void,
): Promise<void> {
  const { address, pollMs = POLL_MS } = options
  const client = new ImapFlow({
    host: address.host,
    port: address.port,
    secure: address.secure,
    ...(address.secure ? {} : { doSTARTTLS: address.encrypted }),
    auth: { user: address.user, pass: address.pass },
    maxIdleTime: pollMs,
    // Listening begins at once: what comes while nobody listens would be heard of later.
    autoIdleDelay: 100,
    logger: false,
  })
  const bell = createBell()
  client.on('exists', bell.ring)
  client.on('close', () => bell.break(new Error('The IMAP server ended the connection')))
  client.on('error', bell.break)
  const end = () => bell.break(new Error('The mailbox is read no more'))
  signal.addEventListener('abort', end)
  try {
    await client.connect()
    const opened = await client.mailboxOpen(address.mailbox)
    const marks = opened.permanentFlags?.has('\\*') ?? false
    onOpen()
    while (!signal.aborted) {
      await takeNew(options, client, marks)
      await bell.heard(pollMs)
    }
  } finally {
    signal.removeEventListener('abort', end)
    await client.logout().catch(() => client.close())
  }
}

/** Everything that has not been taken yet, the oldest first. */
async function takeNew(options: MailboxReaderOptions, client: ImapFlow, marks: boolean): Promise<void> {
  const { address, takeMailIn, clock, onNotOurs } = options
  // A server that keeps no words of programs keeps at least what has been seen.
  const isNew = marks
    ? { deleted: false, unKeyword: TAKEN, not: { keyword: NOT_OURS } }
    : { deleted: false, seen: false }
  const found = await client.search(isNew, { uid: true })
  for (const uid of found || []) {
    const head = await client.fetchOne(String(uid), { size: true, internalDate: true }, { uid: true })
    if (!head) continue
    const tooLarge = (head.size ?? 0) > MAIL_BYTES
    const content = tooLarge ? await headersOf(client, uid) : await contentOf(client, uid)
    if (!content) continue
    const received = new Date(head.internalDate ?? clock()).getTime()
    const taken = await takeMailIn({
      content,
      recipients: null,
      mailFrom: null,
      connection: null,
      tooLarge,
      lastTry: clock().getTime() - received > PATIENCE_MS,
    })
    if (taken.outcome === 'not_ours') onNotOurs()
    await mark(client, uid, taken, { marks, done: address.done })
  }
}

async function mark(
  client: ImapFlow,
  uid: number,
  { outcome }: TakenMail,
  { marks, done }: { marks: boolean; done: string | null },
): Promise<void> {
  // Stays as it is for the next look.
  if (outcome === 'try_again' || outcome === 'too_large') return
  const isOurs = outcome !== 'not_ours'
  const flags = [...(isOurs ? ['\\Seen'] : []), ...(marks ? [isOurs ? TAKEN : NOT_OURS] : ['\\Seen'])]
  await client.messageFlagsAdd(String(uid), flags, { uid: true })
  if (isOurs && done !== null) await client.messageMove(String(uid), done, { uid: true })
}

async function headersOf(client: ImapFlow, uid: number): Promise<AsyncIterable<Uint8Array> | null> {
  const fetched = await client.fetchOne(String(uid), { headers: true }, { uid: true })
  const headers = fetched ? fetched.headers : undefined
  if (!headers) return null
  return (async function* () {
    yield headers
  })()
}

async function contentOf(client: ImapFlow, uid: number): Promise<AsyncIterable<Uint8Array> | null> {
  const { content } = await client.download(String(uid), undefined, { uid: true })
  return content ?? null
}

/** Waits for a sign that there is something to do, or for a while. */
function createBell() {
  let rung = false
  let broken: Error | null = null
  let wake: () => void = () => undefined
  return {
    ring: () => {
      rung = true
      wake()
    },
    break: (error: Error) => {
      broken ??= error
      wake()
    },
    /** Rejects once it is broken. */
    async heard(withinMs: number): Promise<void> {
      if (!rung && !broken) {
        const timer = AbortSignal.timeout(withinMs)
        await new Promise<void>((resolve) => {
          wake = resolve
          timer.addEventListener('abort', () => resolve())
        })
      }
      rung = false
      if (broken) throw broken
    },
  }
}
