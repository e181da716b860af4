import { readFile } from 'node:fs/promises'
import type { Logger } from 'pino'
import { createDnsResolver } from '../adapters/mail-in/dns-resolver.ts'
import { readImapAddress } from '../adapters/mail-in/imap-address.ts'
import { openMailListener } from '../adapters/mail-in/mail-listener.ts'
import { openMailboxReader } from '../adapters/mail-in/mailbox-reader.ts'
import { createSenderAuthentication } from '../adapters/mail-in/sender-authentication.ts'
import type { InboundMailStore } from '../mail/in/inbound-mail-store.ts'
import { siteOfAddress } from '../mail/in/site-of-mail.ts'
import { createTakeMailIn, type MailBlobs } from '../mail/in/take-mail-in.ts'
import type { MailInConfig } from '../mail-in-config.ts'
import type { SiteDirectory } from '../sites/site.ts'
import { StartUpError } from '../start-up-error.ts'

export interface MailIn {
  /** Where the listener listens; null: there is none. */
  port: number | null
  close(): Promise<void>
}

interface MailInDependencies {
  sites: SiteDirectory
  blobs: MailBlobs
  inbox: Pick<InboundMailStore, 'keep'>
  /** `reply-address` */
  replyKey: Uint8Array
  clock: () => Date
  log: Logger
}

/**
 * Opens the ways that mail comes in by.
 *
 * @throws {StartUpError} when the listener cannot listen, or a file or an address of the configuration is of no use.
 */
export async function openMailIn(
  config: MailInConfig,
  { sites, blobs, inbox, replyKey, clock, log }: MailInDependencies,
): Promise<MailIn> {
  const takeMailIn = createTakeMailIn({
    blobs,
    inbox,
    sites: sites.all(),
    replyKey,
    authenticate: createSenderAuthentication({
      resolveDns: createDnsResolver(config.dnsServers),
      trustedAuthserv: config.trustedAuthserv,
    }),
    clock,
  })
  const imap = config.imapUrl === null ? null : readImapAddress(config.imapUrl)
  const listener =
    config.listen &&
    (await openMailListener({
      ...config.listen,
      tls: await readCertificate(config.tls),
      trustedRelays: config.trustedRelays,
      isOurs: (address) => siteOfAddress(sites.all(), replyKey, address) !== null,
      takeMailIn,
      onError: (error) => log.error({ err: error }, 'a mail could not be taken in'),
    }))
  const reader =
    imap &&
    openMailboxReader({
      address: imap,
      takeMailIn,
      onError: (error) => log.warn({ err: error }, 'the mailbox cannot be read; it is tried again'),
      onNotOurs: () => log.warn('a mail in the mailbox is for no address of a site; it stays there, marked'),
      clock,
    })
  return {
    port: listener?.port ?? null,
    close: async () => {
      await Promise.all([listener?.close(), reader?.close()])
    },
  }
}

async function readCertificate(tls: MailInConfig['tls']): Promise<{ cert: string; key: string } | null> {
  if (!tls) return null
  const [cert, key] = await Promise.all([
    read(tls.certFile, 'MAIL_TLS_CERT'),
    read(tls.keyFile, 'MAIL_TLS_KEY'),
  ])
  return { cert, key }
}

async function read(file: string, name: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new StartUpError('configuration_invalid', `The file of ${name} cannot be read.`, { cause })
  }
}
