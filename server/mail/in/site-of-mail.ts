import type { Site } from '../../sites/site.ts'
import { readReplyAddress } from '../reply-address.ts'

/** The site that receives mail at an address: its support address, or one that it has signed. */
export function siteOfAddress(sites: readonly Site[], replyKey: Uint8Array, address: string): Site | null {
  const folded = address.toLowerCase()
  return (
    sites.find(({ supportEmail }) => supportEmail.toLowerCase() === folded) ??
    sites.find((site) => readReplyAddress(site, replyKey, folded) !== null) ??
    null
  )
}

/** The sites that a mail came to, each once. */
export function sitesOfMail(
  sites: readonly Site[],
  replyKey: Uint8Array,
  recipients: readonly string[],
): Site[] {
  return [...new Set(recipients.flatMap((address) => siteOfAddress(sites, replyKey, address) ?? []))]
}
