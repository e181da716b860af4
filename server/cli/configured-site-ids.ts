import type { Config } from '../config.ts'
import { DEMO_SITE } from '../demo/demo-people.ts'
import { readSitesFile } from '../sites/read-sites-file.ts'

/** The sites that `guichet start` serves by this configuration: without a sites file there is the demo alone. */
export async function configuredSiteIds({ sitesFile }: Pick<Config, 'sitesFile'>): Promise<string[]> {
  if (sitesFile === null) return [DEMO_SITE]
  return (await readSitesFile(sitesFile)).map(({ id }) => id)
}
