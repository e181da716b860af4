import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'
import { createTransport } from 'nodemailer'
import { signIdentity } from '../../server/contacts/sign-identity.ts'
import { type ReadMail, readMail } from '../../server/mail/in/read-mail.ts'
import { freePorts } from '../elasticsearch/free-ports.ts'
import { createDkimKey, signMail } from '../support/dkim.ts'
import { type DnsServer, startDnsServer } from '../support/dns-server.ts'
import { type GuichetProcess, runGuichet, startGuichet } from '../support/guichet-process.ts'
import { type Dovecot, startDovecot } from './dovecot.ts'
import { type Postfix, startPostfix } from './postfix.ts'

export const SUPPORT = 'support@acme.example'
export const ZOE = 'zoe@customer.example'
/** Of the support team. */
export const TESS = 'tess@team.example'
export const STRANGER = 'sam@stranger.example'
/** Sends from elsewhere alone: from here its mail is forged. */
export const FORGED = 'fay@strict.example'
/** A technical contact whose mailbox is gone. */
export const GONE = 'gone@customer.example'

/** The account's own address. */
const PRIMARY = 'it@customer.example'

const USERS = [SUPPORT, ZOE, TESS, STRANGER, FORGED, PRIMARY]
const SECRET = 'the secret of the site in the mail house'
const SITE_ID = 'pub_acme'

/** How mail for the support address reaches Guichet. */
export type WayIn = 'smtp' | 'lmtp' | 'imap'

/**
 * A whole mail world on loopback: Postfix, which everybody sends by; Dovecot, where everybody reads; a DNS that knows who
 * may send for whom; and Guichet.
 */
export interface MailHouse {
  dns: DnsServer
  postfix: Postfix
  mailPort: number
  /** Sends as a mail program does, by Postfix; signed by the domain of From where that has a key. */
  send(mail: OutgoingMail): Promise<void>
  sendRaw(raw: Uint8Array, envelope: { from: string; to: string }): Promise<void>
  /** The mails in somebody's inbox, once there are as many. */
  inbox(user: string, count: number): Promise<ReadMail[]>
  /** Of somebody's inbox, or another of their mailboxes, as it is. */
  inboxNow(user: string, mailbox?: string): Promise<ReadMail[]>
  /** Moves what is in `Done` back into the inbox, without the marks on it. */
  moveBack(user: string): Promise<void>
  /** Stops Guichet, does something meanwhile, and starts it again. */
  restart(meanwhile: () => Promise<void>): Promise<void>
  /** What the API shows Zoe. */
  get<T>(path: string): Promise<T>
  close(): Promise<void>
}

export interface OutgoingMail {
  from: string
  to: string
  subject: string
  text: string
  headers?: Record<string, string>
  inReplyTo?: ReadMail
  attachments?: { filename: string; content: Buffer }[]
  /** Without the signature of its domain. */
  unsigned?: boolean
}

export async function openMailHouse(way: WayIn, env: Record<string, string> = {}): Promise<MailHouse> {
  if (process.getuid?.() !== 0) {
    throw new Error('Postfix and Dovecot change to accounts of their own: run this suite as root.')
  }
  const folder = mkdtempSync(join(tmpdir(), 'mail-house-'))
  // Servers that run under accounts of their own read in it.
  chmodSync(folder, 0o755)
  const [smtpPort, imapPort, lmtpPort, mailPort] = (await freePorts('127.0.0.1', 4)) as [
    number,
    number,
    number,
    number,
  ]
  const cleanUp = new AsyncDisposableStack()
  cleanUp.defer(() => rmSync(folder, { recursive: true, force: true }))
  try {
    const key = createDkimKey()
    const dns = await startDnsServer(zoneOf(key.record))
    cleanUp.defer(() => dns.close())
    const dovecot = await startDovecot({ folder: join(folder, 'dovecot'), imapPort, lmtpPort, users: USERS })
    cleanUp.defer(() => dovecot.close())
    const toPeople = `lmtp:inet:127.0.0.1:${lmtpPort}`
    const postfix = await startPostfix({
      folder: join(folder, 'postfix'),
      port: smtpPort,
      transports: {
        'acme.example': {
          smtp: `smtp:[127.0.0.1]:${mailPort}`,
          lmtp: `lmtp:inet:127.0.0.1:${mailPort}`,
          imap: toPeople,
        }[way],
        ...Object.fromEntries(
          ['customer', 'team', 'stranger', 'strict'].map((name) => [`${name}.example`, toPeople]),
        ),
      },
    })
    cleanUp.defer(() => postfix.close())
    const start = () =>
      startGuichet({
        demo: false,
        dataFolder: join(folder, 'guichet'),
        env: {
          GUICHET_SITES: writeSites(folder),
          SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
          MAIL_DNS_SERVERS: dns.address,
          LOG_LEVEL: 'info',
          ...(way === 'imap'
            ? { IMAP_URL: imapUrl(dovecot) }
            : { MAIL_LISTEN: `${way}://127.0.0.1:${mailPort}` }),
          ...env,
        },
      })
    let guichet = await start()
    cleanUp.defer(async () => {
      await guichet.stop()
    })
    await importAccounts(folder, guichet)
    const transport = createTransport({ host: '127.0.0.1', port: smtpPort, ignoreTLS: true })
    cleanUp.defer(() => transport.close())
    const sendRaw: MailHouse['sendRaw'] = async (raw, envelope) => {
      await transport.sendMail({ envelope, raw: Buffer.from(raw) })
    }
    return {
      dns,
      postfix,
      mailPort,
      sendRaw,
      async send({ unsigned = false, ...mail }) {
        const raw = await compose(mail)
        const domain = mail.from.slice(mail.from.lastIndexOf('@') + 1).replace('>', '')
        const signed = unsigned ? raw : await signMail(raw, key, { domain })
        const from = /[^<\s]+@[^>\s]+/.exec(mail.from)?.[0] ?? ''
        await sendRaw(signed, { from, to: mail.to })
      },
      inbox: (user, count) => waitForMail(dovecot, user, count, guichet),
      inboxNow: (user, mailbox) => readInbox(dovecot, user, mailbox),
      moveBack: (user) => moveBack(dovecot, user),
      async restart(meanwhile) {
        await guichet.stop()
        await meanwhile()
        guichet = await start()
      },
      async get<T>(path: string) {
        const response = await fetch(`${guichet.url}${path}`, {
          headers: { authorization: `Bearer ${await zoesToken()}` },
        })
        if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
        return (await response.json()) as T
      },
      close: () => cleanUp.disposeAsync(),
    }
  } catch (error) {
    await cleanUp.disposeAsync()
    throw error
  }
}

/** Everybody's mail comes from loopback, but for the strict one's. */
function zoneOf(dkim: string) {
  const here = (domain: string) => ({
    [domain]: { TXT: ['v=spf1 ip4:127.0.0.1 -all'] },
    [`_dmarc.${domain}`]: { TXT: ['v=DMARC1; p=reject'] },
    [`s1._domainkey.${domain}`]: { TXT: [dkim] },
  })
  return {
    ...here('customer.example'),
    ...here('team.example'),
    ...here('stranger.example'),
    'strict.example': { TXT: ['v=spf1 ip4:192.0.2.1 -all'] },
    '_dmarc.strict.example': { TXT: ['v=DMARC1; p=reject'] },
  }
}

function writeSites(folder: string): string {
  const file = join(folder, 'sites.json')
  const site = {
    id: SITE_ID,
    preset: 'swiftype',
    name: 'Acme',
    origins: ['https://console.acme.example'],
    secrets: [SECRET],
    supportEmail: SUPPORT,
    supportTeam: { addresses: [TESS] },
    accounts: { sources: ['directory'] },
  }
  writeFileSync(file, JSON.stringify({ sites: [site] }))
  return file
}

async function importAccounts(folder: string, guichet: GuichetProcess): Promise<void> {
  const file = join(folder, 'accounts.json')
  const account = {
    id: 'customer',
    name: 'Customer Ltd',
    plan: 'pro',
    primaryEmail: PRIMARY,
    engines: [
      { id: 'shop', name: 'Shop' },
      { id: 'docs', name: 'Docs' },
    ],
    contacts: [
      { email: ZOE, name: 'Zoe Martin', roles: ['technical_contact'] },
      { email: GONE, name: 'Gil', roles: ['technical_contact'] },
      { email: FORGED, name: 'Fay', roles: ['technical_contact'] },
      { email: PRIMARY, name: null, roles: ['primary_owner'] },
    ],
  }
  writeFileSync(file, JSON.stringify({ accounts: [account] }))
  const env = { GUICHET_DATA: guichet.dataFolder, GUICHET_SITES: join(folder, 'sites.json') }
  const { code, stderr } = await runGuichet(['accounts', 'import', file], env)
  if (code !== 0) throw new Error(`The accounts could not be imported: ${stderr}`)
}

function zoesToken(): Promise<string> {
  const person = { subject: 'user-1', email: ZOE, name: 'Zoe Martin', account: 'customer' }
  return signIdentity(person, { site: { id: SITE_ID, secrets: [SECRET] }, now: new Date() })
}

function imapUrl({ imapPort, password }: Dovecot): string {
  const user = encodeURIComponent(SUPPORT)
  return `imap://${user}:${encodeURIComponent(password)}@127.0.0.1:${imapPort}/INBOX?tls=none&done=Done`
}

async function compose({ inReplyTo, headers, ...mail }: Omit<OutgoingMail, 'unsigned'>): Promise<Uint8Array> {
  const stream = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const { message } = await stream.sendMail({
    ...mail,
    ...(headers && { headers }),
    ...(inReplyTo && {
      inReplyTo: inReplyTo.messageId ?? '',
      references: [...inReplyTo.references.toReversed(), inReplyTo.messageId ?? ''],
    }),
  })
  return new Uint8Array(message as Buffer)
}

async function waitForMail(
  dovecot: Dovecot,
  user: string,
  count: number,
  guichet: GuichetProcess,
): Promise<ReadMail[]> {
  const deadline = Date.now() + 25_000
  for (;;) {
    const mails = await readInbox(dovecot, user)
    if (mails.length >= count) return mails
    if (Date.now() > deadline) {
      const found = mails.map(({ subject }) => subject)
      throw new Error(
        `${user} has ${mails.length} mails of ${count}: ${JSON.stringify(found)}\n${guichet.stderr()}`,
      )
    }
    await delay(200)
  }
}

async function readInbox(dovecot: Dovecot, user: string, mailbox = 'INBOX'): Promise<ReadMail[]> {
  return inMailbox(dovecot, user, mailbox, async (client, exists) => {
    if (exists === 0) return []
    const messages = await client.fetchAll('1:*', { source: true })
    return Promise.all(messages.map(({ source }) => readMail(new Uint8Array(source ?? []))))
  })
}

function moveBack(dovecot: Dovecot, user: string): Promise<void> {
  return inMailbox(dovecot, user, 'Done', async (client) => {
    await client.messageFlagsSet('1:*', [])
    await client.messageMove('1:*', 'INBOX')
  })
}

async function inMailbox<T>(
  { imapPort, password }: Dovecot,
  user: string,
  mailbox: string,
  act: (client: ImapFlow, exists: number) => Promise<T>,
): Promise<T> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: imapPort,
    secure: false,
    doSTARTTLS: false,
    auth: { user, pass: password },
    logger: false,
  })
  await client.connect()
  try {
    const { exists } = await client.mailboxOpen(mailbox)
    return await act(client, exists)
  } finally {
    await client.logout()
  }
}

/** The address that an answer to the mail goes to. */
export function replyTo({ headers }: ReadMail): string {
  const value =
    headers.find(({ name }) => name === 'reply-to')?.value ??
    headers.find(({ name }) => name === 'from')?.value
  return /[^<\s]+@[^>\s]+/.exec(value ?? '')?.[0] ?? ''
}
