import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { foldAddress } from '../../support-rules/contact-roles.ts'

export const EMAIL_CODE = {
  digits: 6,
  lifetimeMs: 10 * 60 * 1000,
  mostTries: 5,
} as const

/** Six digits, each of the million as likely as any other. */
export function createEmailCode(): string {
  return randomInt(10 ** EMAIL_CODE.digits)
    .toString()
    .padStart(EMAIL_CODE.digits, '0')
}

/** What codes and addresses are kept as: without the key, nobody can try the million codes on a stolen table. */
export interface EmailCodeDigests {
  addressKey(site: string, email: string): string
  networkKey(site: string, network: string): string
  codeHash(site: string, email: string, code: string): string
  /** Kept for an address that nobody is known by: no code has it. */
  hashOfNoCode(): string
}

export function createEmailCodeDigests(key: Uint8Array): EmailCodeDigests {
  const digest = (...parts: string[]) => createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex')
  return {
    addressKey: (site, email) => digest('address', site, foldAddress(email)),
    networkKey: (site, network) => digest('network', site, network),
    codeHash: (site, email, code) => digest('code', site, foldAddress(email), code),
    hashOfNoCode: () => randomBytes(32).toString('hex'),
  }
}

/** In constant time. */
export function isSameHash(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(given, 'hex'), Buffer.from(expected, 'hex'))
}
