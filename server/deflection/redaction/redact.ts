import { findSecrets, type SecretKind } from '../../contract/secrets/find-secrets.ts'
import { asAscii } from './as-ascii.ts'
import { findCards } from './find-cards.ts'
import { findIbans } from './find-ibans.ts'
import { findIpAddresses } from './find-ip-addresses.ts'
import { findLabelledKeys } from './find-labelled-keys.ts'
import { findNames } from './find-names.ts'
import { findPhoneNumbers } from './find-phone-numbers.ts'
import type { FoundText, RedactedKind } from './found-text.ts'

/** What stands in the place of what was taken out: `[email]`. */
export type Placeholder = (kind: RedactedKind) => string

const KINDS_OF_SECRETS: Record<SecretKind, RedactedKind> = {
  'private-key': 'key',
  key: 'key',
  token: 'key',
  password: 'key',
  card: 'card',
}

type Rule = readonly [kind: RedactedKind, pattern: RegExp, holds?: (found: string) => boolean]

// What no version number, error code or word looks like. Bounded, so that no text takes it long.
const ADDRESS: Rule = [
  'email',
  /(?:[\p{L}\p{N}_+.-]{1,40}')?[\p{L}\p{N}_+.-]{1,64}(?:@|%40)(?:[\p{L}\p{N}-]{1,63}\.){1,7}(?:\p{L}{2,24}|xn--[\w-]{2,59})(?![\p{L}\p{N}-])/giu,
]
const RANDOM_WORDS: readonly Rule[] = [
  ['id', /(?<![\da-z-])[\da-f]{8}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{12}(?![\da-z-])/gi],
  // Hexadecimal from 16 characters on, other letters and digits from 20 on, base64 from 32 on.
  ['key', /(?<![\da-z])(?=[a-f]{0,64}\d)(?=\d{0,64}[a-f])[\da-f]{16,}(?![\da-z])/gi],
  ['key', /(?<![\da-z])(?=[a-z]{0,99}\d)(?=\d{0,99}[a-z])[\da-z]{20,}/gi, isRandom],
  ['key', /(?<![\w+/])(?=[A-Za-z+/]{0,99}\d)(?=[\da-z+/]{0,99}[A-Z])[\dA-Za-z+/]{32,}={0,2}/g],
  // Of cards that do not check, of accounts, of people; but no instant in digits.
  ['id', /(?<![\w.,:-])(?!(?:1\d{12}|(?:19|20)\d{12})\b)\d{13,}(?![\w,:-]|\.\d)/g],
  [
    'id',
    /(?<![\w.,:-]|\d[ -])(?!(?:19|20)\d\d[ -])(?=(?:[ -]?\d){13})\d{2,5}(?:[ -]\d{2,5}){2,7}(?![\w,:-]|[ .]\d)/g,
  ],
]

/** Not words put together, as the names of classes are: `IntakeV2ReportingEventHandler`. */
function isRandom(found: string): boolean {
  return found.replace(/[A-Z]?[a-z]{3,}/g, '').length > 6
}

/** Stronger evidence first: what it has found, the next ones leave alone. */
function findAll(text: string, names: readonly string[]): FoundText[] {
  return [
    ...findSecrets(text).map(({ kind, ...place }) => ({ ...place, kind: KINDS_OF_SECRETS[kind] })),
    ...findCards(text),
    ...findIbans(text),
    ...matchesOf(ADDRESS, text),
    ...findLabelledKeys(text),
    ...findPhoneNumbers(text),
    ...findIpAddresses(text),
    ...RANDOM_WORDS.flatMap((rule) => matchesOf(rule, text)),
    ...findNames(text, names),
  ]
}

function matchesOf([kind, pattern, holds]: Rule, text: string): FoundText[] {
  const matches = [...text.matchAll(pattern)].filter(([found]) => holds?.(found) ?? true)
  return matches.map((match) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/**
 * A question without what says who somebody is or opens something: addresses of mail and of the internet, numbers of phones,
 * cards and bank accounts, keys and tokens, ids, and `names`, those of the person who asks. Versions, error codes and the
 * words of a product stay. Pure; what has been redacted is not changed by it again.
 */
export function redact(
  text: string,
  names: readonly string[] = [],
  placeholder: Placeholder = (kind) => `[${kind}]`,
): string {
  let redacted = ''
  let from = 0
  for (const { kind, start, end } of apart(findAll(asAscii(text), names.map(asAscii)))) {
    redacted += text.slice(from, start) + placeholder(kind)
    from = end
  }
  return redacted + text.slice(from)
}

/** Without overlaps, in the order of the text. */
function apart(found: readonly FoundText[]): FoundText[] {
  const kept: FoundText[] = []
  for (const one of found) {
    if (kept.every((other) => one.end <= other.start || one.start >= other.end)) kept.push(one)
  }
  return kept.sort((one, other) => one.start - other.start)
}
