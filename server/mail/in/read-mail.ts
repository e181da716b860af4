import PostalMime, {
  type Address,
  type Attachment,
  addressParser,
  decodeWords,
  type Email,
} from 'postal-mime'
import { htmlToText } from './html-to-text.ts'
import { windows1252AsUtf8 } from './windows-1252-as-utf-8.ts'

export interface MailAddress {
  /** Lower case. */
  address: string
  name: string | null
}

export interface MailPart {
  name: string
  /** As the mail states it; not to be trusted. */
  type: string
  bytes: Uint8Array
}

export interface ReadMail {
  /** Names in lower case, values unfolded, in the order of the message. */
  headers: { name: string; value: string }[]
  /** Every address of every From field: a mail that is to be believed has exactly one. */
  from: MailAddress[]
  /** Of To, Cc, Delivered-To and their like; lower case, no repeats. */
  recipients: string[]
  subject: string
  /** All that was written, quotes and signature among it; of an HTML-only mail its text, quotes marked by `>`. */
  text: string
  /** With its angle brackets; null: it has none. */
  messageId: string | null
  /** Message-IDs that it answers, the nearest first. */
  references: string[]
  /** Attachments and inline images; digital signatures stay in the original. */
  parts: MailPart[]
  /** The MIME structure could not be read: `text` is the body as it stands. */
  damaged: boolean
}

const RECIPIENT_HEADERS = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to']
const SIGNATURES = new Set([
  'application/pgp-signature',
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
])
/** Of a message whose structure cannot be read, more would be of no use on a screen. */
const DAMAGED_TEXT_BYTES = 256 * 1024

/** Reads a message; whatever is broken in it, the rest is still read. Never rejects. */
export async function readMail(raw: Uint8Array): Promise<ReadMail> {
  const email = await parse(raw)
  if (!email) return readDamaged(raw)
  const headers = email.headers.map(({ key, value }) => ({ name: key, value }))
  return {
    ...fromHeaders(headers),
    subject: oneLine(email.subject ?? ''),
    text: await textOf(email, raw),
    parts: email.attachments.filter(({ mimeType }) => !SIGNATURES.has(mimeType)).map(mailPart),
    damaged: false,
  }
}

export function headerValues({ headers }: Pick<ReadMail, 'headers'>, name: string): string[] {
  return headers.filter((header) => header.name === name).map(({ value }) => value)
}

async function parse(raw: Uint8Array): Promise<Email | null> {
  try {
    // A mail within a mail is evidence, not what the person wrote.
    return await PostalMime.parse(raw, { forceRfc822Attachments: true })
  } catch {
    return null
  }
}

function fromHeaders(
  headers: ReadMail['headers'],
): Pick<ReadMail, 'headers' | 'from' | 'recipients' | 'messageId' | 'references'> {
  const values = (name: string) => headerValues({ headers }, name)
  const [messageId] = messageIds(values('message-id'))
  return {
    headers,
    from: values('from').flatMap(mailAddresses),
    recipients: unique(RECIPIENT_HEADERS.flatMap(values).flatMap(mailAddresses)),
    messageId: messageId ?? null,
    references: [
      ...new Set([...messageIds(values('in-reply-to')), ...messageIds(values('references')).reverse()]),
    ],
  }
}

function mailAddresses(value: string): MailAddress[] {
  return addressParser(value, { flatten: true }).flatMap((entry: Address) =>
    entry.address ? { address: entry.address.trim().toLowerCase(), name: entry.name.trim() || null } : [],
  )
}

function unique(addresses: MailAddress[]): string[] {
  return [...new Set(addresses.map(({ address }) => address))]
}

function messageIds(values: string[]): string[] {
  return values.flatMap((value) => value.match(/<[^<>\s]+>/g) ?? [])
}

/**
 * What was written. A charset that the mail states wrongly is told by what it makes of the text, and read as what it is:
 * Latin letters sent as UTF-8, and UTF-8 sent as Latin letters or under a name that nobody knows.
 */
async function textOf(email: Email, raw: Uint8Array): Promise<string> {
  const text = bodyText(email)
  if (text.includes('\uFFFD')) {
    const latin = await parse(withoutUtf8Labels(raw))
    const reread = latin ? bodyText(latin) : text
    return count(reread, '\uFFFD') < count(text, '\uFFFD') ? reread : text
  }
  return windows1252AsUtf8(text) ?? text
}

function bodyText({ text, html }: Email): string {
  const written = text?.trim() ? text : htmlToText(html ?? '')
  return written.replace(/\r\n?/g, '\n').replace(/\n+$/, '')
}

/** The same message, its texts said to be Windows-1252 where they are said to be UTF-8 or nothing is said. */
function withoutUtf8Labels(raw: Uint8Array): Uint8Array {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1')
  const relabelled = bytes
    .replace(/(charset\s*=\s*"?)utf-?8/gi, '$1windows-1252')
    .replace(
      /^(content-type:[ \t]*text\/(?:plain|html))((?:;(?:(?!charset)[^\r\n])*)?)$/gim,
      '$1; charset=windows-1252$2',
    )
  const head = /^content-type:/im.test(relabelled.split(/\r?\n\r?\n/, 1)[0] ?? '')
  return Buffer.from(
    head ? relabelled : `Content-Type: text/plain; charset=windows-1252\r\n${relabelled}`,
    'latin1',
  )
}

function mailPart({ filename, mimeType, content }: Attachment, index: number): MailPart {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  return { name: filename || `attachment-${index + 1}`, type: mimeType, bytes }
}

/** A message's headers alone, line by line: nothing in them can be nested too deep. */
export function readHead(
  head: Uint8Array,
): Pick<ReadMail, 'headers' | 'from' | 'recipients' | 'subject' | 'messageId' | 'references'> {
  const headers = new TextDecoder()
    .decode(head)
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')
    .flatMap((line) => {
      const [, name, value] = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line) ?? []
      return name === undefined ? [] : { name: name.toLowerCase(), value: value ?? '' }
    })
  const [subject = ''] = headerValues({ headers }, 'subject')
  return { ...fromHeaders(headers), subject: oneLine(decodeWords(subject)) }
}

function readDamaged(raw: Uint8Array): ReadMail {
  const shown = raw.subarray(0, DAMAGED_TEXT_BYTES)
  const source = new TextDecoder().decode(shown).replace(/\r\n?/g, '\n')
  const end = source.indexOf('\n\n')
  const head = new TextEncoder().encode(end < 0 ? source : source.slice(0, end))
  return { ...readHead(head), text: end < 0 ? '' : source.slice(end).trim(), parts: [], damaged: true }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
