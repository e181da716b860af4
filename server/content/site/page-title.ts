import type { PageHead } from './page-head.ts'

/** What stands between a page's name and its site's; a hyphen is also part of names, so it needs more to be believed. */
const SEPARATOR = / (?:\||—|–|·|•|»|::|-) /
const HYPHEN = ' - '

/**
 * The name of a page whose text has no heading of its own. `heading` stands elsewhere on the page: help centres put the
 * page's name above its text, and its title has it too; in a bar it is the site's, which the title ends or begins with.
 */
export function titleOutsideText(head: PageHead, heading: string, url: URL): string {
  const parts = head.title.split(SEPARATOR)
  const isSiteName =
    parts.length > 1 && [parts[0], parts.at(-1), head.siteName].some((part) => isSame(part, heading))
  const isNamed = head.title === '' || head.title.toLowerCase().includes(heading.toLowerCase())
  if (heading !== '' && isNamed && !isSiteName) return heading
  const fromHead = titleFromHead(isSiteName ? { ...head, siteName: heading } : head, url)
  return fromHead || heading
}

function isSame(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase()
}

/** Without the name of the site. Empty when the page has none. */
function titleFromHead({ openGraphTitle, title, siteName }: PageHead, { hostname }: URL): string {
  const whole = openGraphTitle || title
  const parts = whole.split(SEPARATOR)
  if (parts.length < 2) return whole
  const isSite = (part: string) => isSame(part, siteName) || isNameOf(part, hostname)
  if (isSite(parts.at(-1) ?? '')) return cutEnd(whole, parts)
  if (isSite(parts[0] ?? '')) return whole.slice((parts[0] ?? '').length).replace(/^ \S+ /, '')
  const isTold = openGraphTitle !== '' && openGraphTitle !== title
  return isTold || whole.lastIndexOf(HYPHEN) === cutEnd(whole, parts).length ? whole : cutEnd(whole, parts)
}

function cutEnd(whole: string, parts: string[]): string {
  return whole.slice(0, whole.length - (parts.at(-1) ?? '').length).replace(/ \S+ $/, '')
}

/** `Acme Docs` is the site at `docs.acme.com`: all of its words are in the address, or say that it is documentation. */
function isNameOf(part: string, hostname: string): boolean {
  const words = part.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const isOf = (word: string) => word.length > 2 && hostname.includes(word)
  return words.some(isOf) && words.every((word) => isOf(word) || GENERAL_WORDS.has(word))
}

const GENERAL_WORDS = new Set(
  'centre center community docs documentation developer developers guide guides help knowledge base manual portal support'.split(
    ' ',
  ),
)
