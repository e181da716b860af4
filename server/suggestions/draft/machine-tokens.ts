import { pageWords } from './page-words.ts'

/** A token without a space in it that is longer and written in ASCII is encoded, generated or an address. */
const LONGEST_TOKEN = 200

const ADDRESS = /^[("'“‘<[]*((?:https?|ftps?|wss?|file):\/\/[^\s"'”’>)\]]*)/i
const EMAIL_ADDRESS = /^[^\s@]+@[^\s@.]+\.[^\s@]+$/
const ASCII = /^[!-~]+$/
const MACHINE_TOKENS = [
  // A UUID.
  /^\W*[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\W*$/i,
  // A hash, a pointer, a commit: eight hexadecimal digits or more, at least one of them a figure.
  /^\W*(?:0x[\da-f]+|(?=[\da-f]*\d)[\da-f]{8,})\W*$/i,
  // A long number: an order, an account, a time in milliseconds.
  /^\W*\d{6,}\W*$/,
  // An IP address, with a port or not.
  /^\W*\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\W*$/,
  // A date or a time of day.
  /^\W*\d{4}-\d\d-\d\d(?:T[\d:.,]+(?:Z|[+-][\d:]+)?)?\W*$/,
  /^\W*\d{1,2}:\d\d:\d\d(?:[.,]\d+)?\W*$/,
  // Base64 and tokens: long, with lower case, upper case and figures.
  /^\W*(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w+/=.~-]{24,}\W*$/,
]

/** A line without what no page is found by; the words of addresses in it apart. */
export function withoutMachineTokens(line: string): { text: string; addressWords: string[] } {
  const addressWords: string[] = []
  const kept = line.split(/\s+/u).filter((token) => {
    const address = ADDRESS.exec(token.slice(0, LONGEST_TOKEN * 10))?.[1]
    if (address !== undefined) addressWords.push(...pageWords(address))
    return address === undefined && !isMachineToken(token)
  })
  return { text: kept.join(' ').trim(), addressWords }
}

function isMachineToken(token: string): boolean {
  if (token.length > LONGEST_TOKEN) return ASCII.test(token)
  return EMAIL_ADDRESS.test(token) || MACHINE_TOKENS.some((machine) => machine.test(token))
}
