import type { Config } from '../config.ts'
import { replyAddressProblem } from '../mail/reply-address.ts'
import { readSitesFile } from '../sites/read-sites-file.ts'
import type { Site } from '../sites/site.ts'
import { StartUpError } from '../start-up-error.ts'

/**
 * The sites of the configuration; there is at least one unless it is the demo that is served.
 *
 * @throws {StartUpError} when one of them cannot work.
 */
export async function readConfiguredSites(config: Config, demo: boolean): Promise<Site[]> {
  const sites = config.sitesFile ? await readSitesFile(config.sitesFile) : []
  for (const site of sites) refuseUnusableAddresses(site, config)
  if (sites.length > 0 || demo) return sites
  throw new StartUpError(
    'configuration_invalid',
    'There is no site to serve. Set GUICHET_SITES to a sites file, or start with --demo.',
  )
}

function refuseUnusableAddresses(site: Site, { mailIn }: Config): void {
  const problem = replyAddressProblem(site)
  if (problem === null || (site.mail.replyAddress === null && !mailIn)) return
  throw new StartUpError(
    'configuration_invalid',
    `The site ${site.id} can receive no answers by mail at "${site.mail.replyAddress ?? site.supportEmail}": ${problem}. Set its mail.replyAddress.`,
  )
}
