import { dimensionValue } from './dimension-value.ts'

/** What stands where an id of somebody or something stood. */
const ID = ':id'

/**
 * Digits, hexadecimal, a UUID, an address, a long mixture of letters and digits that is no title such as
 * `upgrade-to-version-8`: what a site makes for one thing each.
 */
const IDS: readonly RegExp[] = [
  /^\d+$/,
  /@/,
  /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i,
  /^(?=.*\d)[\da-f]{8,}$/i,
  /^(?=.*\d)(?=.*[a-z])(?!(?:[a-z]+|v?\d{1,4})(?:[-_](?:[a-z]+|v?\d{1,4}))+$)[\w~=-]{16,}$/i,
  /^[a-z]{1,8}[-_]\d{4,}$/i,
  /^.{65,}$/,
]

/**
 * A page as host and path, by which pages are told apart in reports: without query and fragment, no longer than 300
 * characters, and with `:id` for each part of the path that is an id, or one of `known`: what the person's own token says of
 * them. Null for what is no web page.
 */
export function pageOfEvent(address: string, known: readonly string[] = []): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, host, pathname } = new URL(address)
  if (protocol !== 'http:' && protocol !== 'https:') return null
  const folded = new Set(known.map((value) => value.toLowerCase()))
  const path = pathname
    .split('/')
    .map((part) => (isId(decoded(part), folded) ? ID : part))
    .join('/')
  return dimensionValue(`${host}${path === '/' ? path : path.replace(/\/$/, '')}`)
}

function isId(part: string, known: ReadonlySet<string>): boolean {
  return known.has(part.toLowerCase()) || IDS.some((pattern) => pattern.test(part))
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
