import { isCardNumber } from './is-card-number.ts'
import { isMadeUp } from './is-made-up.ts'

export type SecretKind = 'private-key' | 'key' | 'token' | 'password' | 'card'

/** A part of a text that looks like a secret: UTF-16 code units from `start` up to `end`. */
export interface FoundSecret {
  kind: SecretKind
  start: number
  end: number
}

interface Rule {
  kind: SecretKind
  /** Its group `secret`, where not the whole of it is one. Bounded, so that no text takes it long. */
  pattern: RegExp
  /** What the pattern alone cannot tell. */
  holds?: (secret: string) => boolean
}

/** Makers of keys give them a beginning of their own, so that they can be found. */
const KEYS = [
  '(?:AKIA|ASIA)[A-Z0-9]{16}(?!\\w)',
  'AIza[\\w-]{35}',
  'GOCSPX-[\\w-]{20,60}',
  'gh[oprsu]_[A-Za-z0-9]{36,255}',
  'github_pat_\\w{30,255}',
  'gl(?:pat|rt|ptt|dt)-[\\w-]{20,60}',
  'xox[abceoprs]-[\\w-]{10,250}',
  'xapp-\\d-[\\w-]{20,250}',
  '[rs]k_(?:live|test)_[A-Za-z0-9]{16,250}',
  'whsec_[\\w+/=]{16,100}',
  'sk-(?=[\\w-]*\\d)[\\w-]{20,250}',
  'SG\\.[\\w-]{16,32}\\.[\\w-]{32,64}',
  'SK[0-9a-f]{32}',
  'key-[0-9a-f]{32}',
  'npm_[A-Za-z0-9]{36}',
  'pypi-[\\w-]{50,250}',
  'hf_[A-Za-z]{30,60}',
  'dop_v1_[0-9a-f]{64}',
  'shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}',
  '(?:private|admin)-(?=[a-z]*\\d)[a-z0-9]{24}(?!\\w)',
  'hooks\\.slack\\.com\\/services\\/[\\w/]{30,80}',
].join('|')

/** Between a name and its value: `:`, `=`, `=>` or a word, with quotes around either. */
const IS = '["\'`]?\\s{0,3}(?::|=>?|\\b(?:is|est|ist|es|lautet)\\b)\\s{0,3}["\'`]?'

const RULES: readonly Rule[] = [
  {
    kind: 'private-key',
    pattern:
      /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:[\s\S]{0,12000}?-----END [A-Z ]{1,40}-----|(?:\s{0,3}[\w+/=]{16,100}){1,200})/,
  },
  { kind: 'key', pattern: new RegExp(`(?<![\\w-])(?:${KEYS})`) },
  // A JSON Web Token: two JSON objects and a signature.
  { kind: 'token', pattern: /(?<![\w-])eyJ[\w-]{8,4000}\.eyJ[\w-]{8,8000}\.[\w-]{8,2000}/ },
  {
    kind: 'token',
    pattern:
      /(?<![\w-])(?:bearer|authorization["']?\s{0,3}[:=]\s{0,3}["']?(?:basic|token|apikey))\s{1,3}(?<secret>[\w.~+/-]{16,4000}={0,2})/i,
    holds: isRandom,
  },
  {
    kind: 'password',
    pattern:
      /(?<![\w+.-])[a-z][a-z0-9+.-]{0,20}:\/\/([^\s:/?#@"'<>]{0,100}):(?!\1@|\$)(?<secret>[^\s/@"'<>]{3,200})@[\w[]/i,
    holds: (secret) => !isMadeUp(secret),
  },
  {
    kind: 'password',
    pattern: new RegExp(
      `(?:passwords?|passwd|passphrase|pwd|mot de passe|passwort|contrase\\u00f1a)${IS}(?<secret>[^\\s"'\`<>,;()[\\]{}\\u2018-\\u201f\\u2022]{6,128})`,
      'iu',
    ),
    holds: isPassword,
  },
  {
    kind: 'key',
    pattern: new RegExp(
      `(?:secret|(?:api|access|account|private|secret|master|admin|signing|encryption|shared)[_ -]?key|(?:auth|access|refresh|api|bearer|id|bot|admin)[_ -]?token|client[_ -]?secret)${IS}(?<secret>[\\w.~+/-]{16,512}={0,2})`,
      'i',
    ),
    holds: isRandom,
  },
  {
    kind: 'card',
    pattern:
      /(?<![\w./=+#-])(?:\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}|3\d{3}[ -]?\d{6}[ -]?\d{4,5})(?![\w/=-]|\.\d)/,
    holds: isCardNumber,
  },
]

/**
 * What in a text looks like a secret that nobody should mail: keys, tokens, passwords, private keys, card numbers. In
 * the order of the text, without overlaps. Rather misses one than cries wolf: identifiers, hashes, error codes and
 * placeholders (`YOUR_API_KEY`) are none.
 */
export function findSecrets(text: string): FoundSecret[] {
  const found: FoundSecret[] = []
  for (const { kind, pattern, holds } of RULES) {
    for (const match of text.matchAll(new RegExp(pattern, `${pattern.flags}dg`))) {
      const [start, end] = match.indices?.groups?.secret ?? match.indices?.[0] ?? [0, 0]
      const apart = found.every((other) => end <= other.start || start >= other.end)
      if (apart && (holds?.(text.slice(start, end)) ?? true)) found.push({ kind, start, end })
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

/** Words of a sentence ("the password is required"), files and code that reads a password from elsewhere are none. */
function isPassword(secret: string): boolean {
  const elsewhere = /^[$%]|^[a-z_-][\w-]*(?:\.[a-z_]\w*)+[.:]?$|^\w+=|:\/\//i
  const encoding = /^(?:base|sha|md|utf|rot)-?\d/i
  return /\d/.test(secret) && ![elsewhere, encoding].some((each) => each.test(secret)) && !isMadeUp(secret)
}

/** Letters and digits, with no order that a person would give them: no date, version, file name or path. */
function isRandom(secret: string): boolean {
  const letters = /[a-z]/i.test(secret)
  const digits = secret.replace(/\D/g, '').length
  const longest = Math.max(...secret.split(/[./_-]/).map((part) => part.length))
  return letters && digits >= 2 && longest >= 8 && !isMadeUp(secret)
}
