import { createHash, randomBytes } from 'node:crypto'

/** A secret that is given out once, and what is kept of it. */
export interface StaffToken {
  token: string
  hash: string
}

const TOKEN_BYTES = 32

/** So that a key is known for one where it should not be: in a log, in a repository. */
const KEY_PREFIX = 'guichet_staff_'

export function newSessionToken(): StaffToken {
  return hashed(randomBytes(TOKEN_BYTES).toString('base64url'))
}

export function newKeyToken(): StaffToken {
  return hashed(KEY_PREFIX + randomBytes(TOKEN_BYTES).toString('base64url'))
}

/** As it is kept. It is 256 random bits: nothing is gained by a slow hash, or by comparing in constant time what is looked up. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

function hashed(token: string): StaffToken {
  return { token, hash: hashOfToken(token) }
}
