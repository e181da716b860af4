import { isIP } from 'node:net'
import { z } from 'zod'
import { StartUpError } from './start-up-error.ts'

const list = z
  .string()
  .default('')
  .transform((text) => text.split(',').flatMap((entry) => entry.trim() || []))
const NAME_SERVER = /^(\d+\.\d+\.\d+\.\d+(:\d+)?|\[[0-9a-f:.]+\](:\d+)?|[0-9a-f:.]+)$/i

export const mailInEnvironment = {
  MAIL_LISTEN: z.url({ protocol: /^(smtp|lmtp)$/ }).optional(),
  MAIL_TLS_CERT: z.string().min(1).optional(),
  MAIL_TLS_KEY: z.string().min(1).optional(),
  IMAP_URL: z.url({ protocol: /^imaps?$/ }).optional(),
  MAIL_DNS_SERVERS: list.pipe(z.array(z.string().regex(NAME_SERVER))),
  MAIL_TRUSTED_RELAYS: list.pipe(z.array(z.string().refine((address) => isIP(address) > 0))),
  MAIL_AUTHSERV_ID: z
    .string()
    .regex(/^[a-z0-9.-]+$/i)
    .optional(),
}

export const WHAT_MAIL_IN_EXPECTS: Record<keyof typeof mailInEnvironment, string> = {
  MAIL_LISTEN: 'an address such as smtp://0.0.0.0:25 or lmtp://127.0.0.1:2424',
  MAIL_TLS_CERT: 'a PEM file',
  MAIL_TLS_KEY: 'a PEM file',
  IMAP_URL: 'an address such as imaps://user:password@mail.example.com/INBOX',
  MAIL_DNS_SERVERS: 'addresses of DNS servers such as 127.0.0.1:53, several apart by commas',
  MAIL_TRUSTED_RELAYS: 'IP addresses of mail servers, several apart by commas',
  MAIL_AUTHSERV_ID: 'the name that a mail server signs its Authentication-Results with',
}

export interface MailInConfig {
  listen: { protocol: 'smtp' | 'lmtp'; host: string; port: number } | null
  /** For STARTTLS of the listener. */
  tls: { certFile: string; keyFile: string } | null
  imapUrl: string | null
  /** None: the system's. */
  dnsServers: string[]
  /** Mail servers of one's own, before the listener. */
  trustedRelays: string[]
  /** Whose Authentication-Results are believed; null: nobody's. */
  trustedAuthserv: string | null
}

/**
 * Null when neither a listener nor a mailbox is stated.
 *
 * @throws {StartUpError} for half of a certificate: what was meant to be encrypted must not be listened for in the clear.
 */
export function mailInConfig(values: z.infer<z.ZodObject<typeof mailInEnvironment>>): MailInConfig | null {
  if (values.MAIL_LISTEN === undefined && values.IMAP_URL === undefined) return null
  const { MAIL_TLS_CERT: certFile, MAIL_TLS_KEY: keyFile } = values
  if ((certFile === undefined) !== (keyFile === undefined)) {
    throw new StartUpError(
      'configuration_invalid',
      'MAIL_TLS_CERT and MAIL_TLS_KEY go together: state both, or neither.',
    )
  }
  return {
    listen: values.MAIL_LISTEN === undefined ? null : listenAddress(new URL(values.MAIL_LISTEN)),
    tls: certFile !== undefined && keyFile !== undefined ? { certFile, keyFile } : null,
    imapUrl: values.IMAP_URL ?? null,
    dnsServers: values.MAIL_DNS_SERVERS,
    trustedRelays: values.MAIL_TRUSTED_RELAYS,
    trustedAuthserv: values.MAIL_AUTHSERV_ID ?? null,
  }
}

function listenAddress({ protocol, hostname, port }: URL): MailInConfig['listen'] {
  const name = protocol === 'lmtp:' ? 'lmtp' : 'smtp'
  const standard = name === 'lmtp' ? 24 : 25
  return {
    protocol: name,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? standard : Number(port),
  }
}
