import { createGapReader } from '../adapters/database/gap-reader.ts'
import { openDatabase } from '../adapters/database/open-database.ts'
import { createReportStore } from '../adapters/database/report-store.ts'
import { createRollUpStore } from '../adapters/database/roll-up-store.ts'
import { createSiteSettingsStore } from '../adapters/database/site-settings-store.ts'
import { type Config, readConfig } from '../config.ts'
import { createCurrentTopics } from '../deflection/gaps/current-topics.ts'
import { createReportGaps } from '../deflection/gaps/report-gaps.ts'
import { remoteSiteReports } from '../deflection/reports/remote-site-reports.ts'
import { createReports } from '../deflection/reports/reports.ts'
import { createSiteReports, type SiteReports } from '../deflection/reports/site-reports.ts'
import type { RollUpStore } from '../deflection/roll-up/roll-up-store.ts'
import { demoSite } from '../demo/demo-site.ts'
import { calendarBySite } from '../sites/calendar-by-site.ts'
import { createLiveSites } from '../sites/live-sites.ts'
import { readSitesFile } from '../sites/read-sites-file.ts'
import type { SiteDirectory } from '../sites/site.ts'
import { controlOfHolder } from './control-of-holder.ts'

/** The reports of the configured store, or of the running server that holds it. */
export async function withSiteReports<T>(use: (reports: SiteReports) => Promise<T>): Promise<T> {
  const config = readConfig(process.env)
  const control = await controlOfHolder(config)
  return control ? use(remoteSiteReports(control)) : withOwnStore(config, use)
}

async function withOwnStore<T>(config: Config, use: (reports: SiteReports) => Promise<T>): Promise<T> {
  await using cleanUp = new AsyncDisposableStack()
  const database = await openDatabase(config)
  cleanUp.defer(() => database.close())
  // As "guichet start" serves them: without a sites file there is the demo alone.
  const configured = config.sitesFile
    ? await readSitesFile(config.sitesFile)
    : [demoSite({ secret: '', mailIsPreviewed: false })]
  const sites = createLiveSites(configured, createSiteSettingsStore(database))
  await sites.refresh()
  const calendarOf = calendarBySite(sites)
  const rollUps = createRollUpStore(database, { calendarOf })
  // No server may have counted what has come in since the last one stopped. Others than these sites have days of a zone that
  // is not known here.
  await countWhatWaits(rollUps, sites)
  const reports = createReports({
    store: createReportStore(database, { calendarOf }),
    clock: () => new Date(),
  })
  const gaps = createGapReader(database)
  const reportGaps = createReportGaps({
    store: gaps,
    currentTopics: createCurrentTopics({ store: gaps }),
    clock: () => new Date(),
  })
  return await use(createSiteReports({ reports, reportGaps, rollUps, sites }))
}

/** A report that lacks an intent says more than none. */
async function countWhatWaits(
  rollUps: Pick<RollUpStore, 'rollUp'>,
  sites: Pick<SiteDirectory, 'all'>,
): Promise<void> {
  for (const { id } of sites.all()) {
    try {
      while (
        (await rollUps.rollUp(id, ({ intent, error }) =>
          warn(`Attempt ${JSON.stringify(intent)} of ${id}`, error),
        )) > 0
      );
    } catch (error) {
      warn(`What has come in last at ${id}`, error)
    }
  }
}

function warn(what: string, error: unknown): void {
  process.stderr.write(
    `${what} cannot be counted, and is not in the report: ${error instanceof Error ? error.message : error}\n`,
  )
}
