import { createAllowance } from './allowance.ts'

const EVERY_SECONDS = 600
/** Of all strangers of a site together. */
const MOST_OF_SITE = 60_000

interface Sender {
  site: string
  /** Null: not known. Then the bound of the site alone holds. */
  address: string | null
}

/**
 * Whether somebody who shows no token may send once more: null, or in how many seconds they may at the latest. What the
 * address has no right to is not taken from the site's other visitors.
 */
export function createSenderAllowance({ mostOfAddress }: { mostOfAddress: number }) {
  const everyMs = EVERY_SECONDS * 1000
  const mayAddress = createAllowance({ most: mostOfAddress, everyMs })
  const maySite = createAllowance({ most: MOST_OF_SITE, everyMs })
  return ({ site, address }: Sender): { retryAfterSeconds: number } | null => {
    const may = (address === null || mayAddress(`${site} ${address}`)) && maySite(site)
    return may ? null : { retryAfterSeconds: EVERY_SECONDS }
  }
}
