import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { UnavailableError } from '../contract/unavailable-error.ts'

const derive = promisify<string | Buffer, Buffer, number, ScryptOptions, Buffer>(scrypt)

/** What one guess costs: N = 2^15, r = 8, p = 3 take 32 MiB (OWASP's cheat sheet on storing passwords). */
const COST = { ln: 15, r: 8, p: 3 }
const SALT_BYTES = 16
const HASH_BYTES = 32
/** More than any hash of ours takes: one that is read from the store must not take what memory there is. */
const MOST_MEMORY = 256 * 1024 * 1024

/** Two at a time: whoever sends many passwords takes neither all threads nor all memory. */
const MOST_AT_ONCE = 2
let atWork = 0
const waiting: (() => void)[] = []
/** Whoever comes when so many wait is told to come again: a wait of many seconds is none that people bear. */
const MOST_WAITING = 30

/** In PHC form, `$scrypt$ln=15,r=8,p=3$salt$hash`, so that what is kept says what it cost. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await deriveInTurn(password, salt, COST)
  return `$scrypt$ln=${COST.ln},r=${COST.r},p=${COST.p}$${base64(salt)}$${base64(hash)}`
}

/**
 * Whether this is the password that was hashed; without a hash (there is no such member) false, after as long a time.
 *
 * Rejects with `UnavailableError` when too many are asked for at once.
 *
 * Two ways of writing one character are one password: it is compared in NFKC (NIST SP 800-63B §5.1.1.2).
 */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, ln, r, p, salt = '', hash = ''] = PHC.exec(kept ?? NOBODYS) ?? []
  if (hash === '') throw new Error('A kept password hash is not one of ours.')
  const expected = Buffer.from(hash, 'base64')
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) }
  const given = await deriveInTurn(password, Buffer.from(salt, 'base64'), cost)
  return timingSafeEqual(given, expected) && kept !== null
}

const PHC = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]{43})$/
const NOBODYS = `$scrypt$ln=${COST.ln},r=${COST.r},p=${COST.p}$${base64(randomBytes(SALT_BYTES))}$${base64(randomBytes(HASH_BYTES))}`

async function deriveInTurn(password: string, salt: Buffer, { ln, r, p }: typeof COST): Promise<Buffer> {
  if (waiting.length >= MOST_WAITING) throw new UnavailableError('Too many passwords are being checked.')
  if (atWork >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else atWork += 1
  try {
    const options = { N: 2 ** ln, r, p, maxmem: MOST_MEMORY }
    return await derive(password.normalize('NFKC'), salt, HASH_BYTES, options)
  } finally {
    // The turn goes on to the next, or ends.
    const next = waiting.shift()
    if (next) next()
    else atWork -= 1
  }
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
