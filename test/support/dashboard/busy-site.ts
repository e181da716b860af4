import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BUSY_SITE } from './dashboard-states.ts'

/** A site whose host signs for any account, with an experiment that runs. */
export const busySite = { id: BUSY_SITE, secrets: ['for tests alone: nothing real is ever signed with this'] }

export const busySiteDeskSecret = `whsec_${Buffer.from('for tests: a desk signs by this').toString('base64')}`

/** @returns the path of a sites file with it, below `folder`; `deskUrl` is told of its cases */
export function writeBusySite(folder: string, deskUrl: string): string {
  const path = join(folder, 'sites.json')
  const site = {
    ...busySite,
    preset: 'swiftype',
    name: 'Findly',
    origins: ['https://app.example.com'],
    accounts: { sources: ['claims'] },
    desk: { url: deskUrl, secrets: [busySiteDeskSecret] },
    holdout: 0.3,
    costPerCase: { amount: 38, currency: 'EUR' },
  }
  writeFileSync(path, JSON.stringify({ sites: [site] }))
  return path
}
