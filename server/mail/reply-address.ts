import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Whose mail an address is for: a contact's and the support team's answers, and what a mail server reports of a message
 * that it could not deliver.
 */
export type ReplyRole = 'contact' | 'support' | 'bounce'

export interface ReplyTarget {
  /** `C-10001` */
  caseNumber: string
  role: ReplyRole
}

/** Where a site receives mail; a `Site` is one. */
export interface ReplyDomain {
  supportEmail: string
  mail: { replyAddress: string | null }
}

const ROLE_LETTERS: Record<ReplyRole, string> = { contact: 'c', support: 's', bounce: 'b' }

/** 80 bits: an address can be tried by sending a mail alone, and it opens nothing to who is not on the case. */
const MAC_BYTES = 10
const TOKEN = /^(?<letter>[csb])(?<digits>[1-9]\d{0,14})-(?<mac>[a-z2-7]{16})$/

/** RFC 5321, 4.5.3.1.1, in octets. */
const LOCAL_PART_LIMIT = 64
const LONGEST_TOKEN = 1 + 15 + 1 + 16

/**
 * The address that continues a case: `support+c10001-mjsxg33xnz2gk4th@help.example`. It is signed, so that nobody can
 * make up one for a case that they have had no mail about; lower case, for mail servers that fold what they are given.
 *
 * @throws {RangeError} for what is no case number.
 */
export function replyAddress(site: ReplyDomain, key: Uint8Array, { caseNumber, role }: ReplyTarget): string {
  const digits = /^C-([1-9]\d{0,14})$/.exec(caseNumber)?.[1]
  if (digits === undefined) throw new RangeError(`"${caseNumber}" is not a case number`)
  const { before, after } = template(site)
  return `${before}${ROLE_LETTERS[role]}${digits}-${base32(mac(key, role, digits))}${after}`
}

/** What an address was made for; null when it is none of the site's, or nobody with the key has made it. */
export function readReplyAddress(site: ReplyDomain, key: Uint8Array, address: string): ReplyTarget | null {
  const { before, after } = template(site)
  const folded = address.toLowerCase()
  if (!folded.startsWith(before.toLowerCase()) || !folded.endsWith(after.toLowerCase())) return null
  const parts = TOKEN.exec(folded.slice(before.length, folded.length - after.length))?.groups
  const role = (Object.keys(ROLE_LETTERS) as ReplyRole[]).find((name) => ROLE_LETTERS[name] === parts?.letter)
  if (!parts?.digits || !parts.mac || !role) return null
  const expected = Buffer.from(base32(mac(key, role, parts.digits)))
  if (!timingSafeEqual(expected, Buffer.from(parts.mac))) return null
  return { caseNumber: `C-${parts.digits}`, role }
}

/**
 * What is wrong with where a site receives mail, for its owner; null when nothing is. `{token}` must stand in the part
 * before the `@`, and leave it room: a local part has 64 octets at the most.
 */
export function replyAddressProblem(site: ReplyDomain): string | null {
  const stated = site.mail.replyAddress
  const { before, after } = template(site)
  const [local, domain] = [before, after.slice(after.indexOf('@') + 1)]
  if (stated !== null && stated.split('{token}').length !== 2) return 'it must have {token} in it, once'
  if (local.includes('@') || !after.includes('@') || domain === '') {
    return 'it must be an address with {token} before its @'
  }
  if (Buffer.byteLength(before + after.slice(0, after.indexOf('@'))) + LONGEST_TOKEN > LOCAL_PART_LIMIT) {
    return `the part before its @ may have ${LOCAL_PART_LIMIT - LONGEST_TOKEN} characters beside {token}`
  }
  return null
}

/** The domain that the site's mail comes from. */
export function mailDomain({ supportEmail }: Pick<ReplyDomain, 'supportEmail'>): string {
  return supportEmail.slice(supportEmail.lastIndexOf('@') + 1)
}

function template({ supportEmail, mail }: ReplyDomain): { before: string; after: string } {
  const at = supportEmail.lastIndexOf('@')
  const address = mail.replyAddress ?? `${supportEmail.slice(0, at)}+{token}${supportEmail.slice(at)}`
  const [before = '', after = ''] = address.split('{token}')
  return { before, after }
}

function mac(key: Uint8Array, role: ReplyRole, digits: string): Buffer {
  return createHmac('sha256', key).update(`${role} ${digits}`).digest().subarray(0, MAC_BYTES)
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'

/** RFC 4648, in lower case; for a multiple of five octets, so that it needs no padding. */
function base32(octets: Uint8Array): string {
  const bits = Array.from(octets, (octet) => octet.toString(2).padStart(8, '0')).join('')
  return bits.replaceAll(/.{5}/g, (five) => BASE32.charAt(Number.parseInt(five, 2)))
}
