import { parseArgs } from 'node:util'
import { ControlError } from '../control/control-error.ts'
import type { SiteReports } from '../deflection/reports/site-reports.ts'
import { StartUpError } from '../start-up-error.ts'
import { type CommandStreams, EXIT, misuseOf, refusalOf } from './command-output.ts'
import { createLineDisplay } from './line-display.ts'
import { countText } from './report-figures.ts'
import { unknownSiteText } from './unknown-site-text.ts'

const HELP = `Usage: guichet report rebuild [--site ID] [--json]

Works out anew, from the events, what all reports of a site stand on. Nothing is lost and reports go on meanwhile; in the end
they say what they said before, unless the time zone of the site has changed. Days whose events are no longer kept stay as
they were counted. It works while the server runs.

Options
  --site ID   the site; may be left out where there is only one
  --json      print one line of JSON on standard output, {"site", "intents", "days"}; {"error": "…"} on failure
  --help      show this

Exit codes: 0 done; 1 there is no such site, or it could not be done; 2 the command was not understood.
`

export interface ReportRebuildDependencies extends CommandStreams {
  /** Opens the store, or reaches the server that holds it. */
  withReports: <T>(use: (reports: Pick<SiteReports, 'rebuild'>) => Promise<T>) => Promise<T>
}

/** `guichet report rebuild`. Resolves to the exit code that its help states. */
export async function reportRebuildCommand(
  args: string[],
  { stdout, stderr, withReports }: ReportRebuildDependencies,
): Promise<number> {
  const refuse = refusalOf('report rebuild', args, { stdout, stderr })
  let asked: ReturnType<typeof parse>['values']
  try {
    asked = parse(args).values
  } catch (error) {
    refuse(`${misuseOf(error)} See: guichet report rebuild --help`)
    return EXIT.misused
  }
  if (asked.help) {
    stdout.write(HELP)
    return EXIT.done
  }
  const { site = null, json } = asked
  const display = createLineDisplay(stderr)
  try {
    const outcome = await withReports((reports) =>
      reports.rebuild({ site }, ({ intents, days }) =>
        display.show(`Counted ${countText(intents)} attempts, added up ${countText(days)} days`),
      ),
    )
    display.clear()
    if ('sites' in outcome) {
      refuse(unknownSiteText(site, outcome.sites))
      return EXIT.failed
    }
    const { rebuilt } = outcome
    stdout.write(
      json
        ? `${JSON.stringify(rebuilt)}\n`
        : `Rebuilt the reports of ${rebuilt.site}: ${countText(rebuilt.intents)} attempts on ${countText(rebuilt.days)} days.\n`,
    )
    return EXIT.done
  } catch (error) {
    display.clear()
    if (!(error instanceof ControlError || error instanceof StartUpError)) throw error
    refuse(error.message)
    return EXIT.failed
  }
}

const OPTIONS = {
  site: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

function parse(args: string[]) {
  return parseArgs({ args, options: OPTIONS })
}
