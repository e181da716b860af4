const NO_WORD = /[^\p{L}\p{M}\p{N}]+/u
const FILE_ENDING = /\.(?:html?|php|aspx?|jsp|do|cgi)$/i
/** Longer runs without a break are keys, and nobody's words. */
const LONGEST_WORD = 24
/** Letters and digits mixed, or digits alone: `order-4711`, `5f2b9c`. Short ones may be names: `v2`, `k8s`, `s3`. */
const IDENTIFIER = /^(?:\d+|(?=.*\d)(?=.*\p{L}).{5,})$/u
const ROUTE_IN_FRAGMENT = /^#!?(\/[^?]*)/
/** Stands in for the host of an address that is a path. */
const ANY_HOST = 'https://page.invalid'

/**
 * The words that the address of a page is made of: those of its path and of a route in its fragment. Not its host, which is the
 * same for every page, and never its query, identifiers or keys, which tell nothing and may be secret.
 */
export function pageWords(address: string): string[] {
  if (address.trim() === '' || !URL.canParse(address, ANY_HOST)) return []
  const { pathname, hash } = new URL(address, ANY_HOST)
  const path = `${pathname}${ROUTE_IN_FRAGMENT.exec(hash)?.[1] ?? ''}`
  const words = path.split('/').flatMap((segment) => wordsOfSegment(decoded(segment)))
  return [...new Set(words)]
}

function wordsOfSegment(segment: string): string[] {
  const words = segment.replace(FILE_ENDING, '').split(NO_WORD)
  return words.filter((word) => word.length > 1 && word.length <= LONGEST_WORD && !IDENTIFIER.test(word))
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ''
  }
}
