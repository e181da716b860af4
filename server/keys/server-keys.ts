import { hkdfSync } from 'node:crypto'

/** What a key is for: a signature made for one purpose is worth nothing for another. */
export type KeyPurpose =
  | 'reply-address'
  | 'support-link'
  | 'email-session'
  | 'email-code'
  | 'staff-sign-in'
  | 'staff-provider'
  | 'contact-pseudonym'
  | 'experiment'
  | 'unmeasured-intent'

export interface ServerKeys {
  /** 32 bytes. */
  for(purpose: KeyPurpose): Uint8Array<ArrayBuffer>
}

const KEY_BYTES = 32

/** Keys by HKDF (RFC 5869, SHA-256) from the one secret of the deployment. */
export function createServerKeys(secret: Uint8Array): ServerKeys {
  return {
    for: (purpose) => new Uint8Array(hkdfSync('sha256', secret, '', `guichet ${purpose}`, KEY_BYTES)),
  }
}
