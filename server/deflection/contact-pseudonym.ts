import { createHmac } from 'node:crypto'
import { foldAddress } from '../support-rules/contact-roles.ts'

/** The same for one person of one site, however their address is written; another on every other site. */
export type ContactPseudonym = (site: string, email: string) => string

/** Without the key nobody can try addresses out until one fits. */
export function createContactPseudonym(key: Uint8Array): ContactPseudonym {
  return (site, email) =>
    createHmac('sha256', key)
      .update(JSON.stringify([site, foldAddress(email)]))
      .digest('base64url')
}
