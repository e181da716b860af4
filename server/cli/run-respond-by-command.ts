import { readConfig } from '../config.ts'
import { swiftypePreset } from '../sites/presets/swiftype.ts'
import { readSitesFile } from '../sites/read-sites-file.ts'
import { StartUpError } from '../start-up-error.ts'
import { respondByCommand, type SupportPromise } from './respond-by-command.ts'

/** `guichet respond-by` on the configured sites. */
export async function runRespondByCommand(args: string[]): Promise<number> {
  process.stdin.setEncoding('utf8')
  const exitCode = await respondByCommand(args, {
    stdin: process.stdin as AsyncIterable<string>,
    stdout: { write: writeInTurn },
    stderr: process.stderr,
    promiseOf: configuredPromise,
  })
  // Whoever still writes is not waited for.
  process.stdin.destroy()
  return exitCode
}

/** Resolves once it is written; to false when nobody reads it any longer (which `guichet.ts` hears of, too). */
function writeInTurn(text: string): Promise<boolean> {
  return new Promise((resolve) => {
    process.stdout.write(text, (error) => resolve(!error))
  })
}

async function configuredPromise(id: string | null): Promise<SupportPromise> {
  if (id === null) return swiftypePreset
  const { sitesFile } = readConfig(process.env)
  if (!sitesFile) {
    throw new StartUpError('configuration_invalid', 'Set GUICHET_SITES to the sites file that --site is in.')
  }
  const site = (await readSitesFile(sitesFile)).find((one) => one.id === id)
  if (!site)
    throw new StartUpError('configuration_invalid', `The sites file ${sitesFile} has no site "${id}".`)
  return site
}
