import { readLock } from '../adapters/database/data-folder-lock.ts'
import { openDatabase } from '../adapters/database/open-database.ts'
import { createPersonalDataStore } from '../adapters/database/personal-data-store.ts'
import { readServerSecret } from '../adapters/database/server-secret.ts'
import { type Config, readConfig } from '../config.ts'
import { createContactPseudonym } from '../deflection/contact-pseudonym.ts'
import { DEMO_SITE } from '../demo/demo-people.ts'
import { createServerKeys } from '../keys/server-keys.ts'
import { createPersonalData, type PersonalData } from '../privacy/personal-data.ts'
import { PrivacyControlError, remotePersonalData } from '../privacy/remote-personal-data.ts'
import { readSitesFile } from '../sites/read-sites-file.ts'
import { privacyCommand } from './privacy-command.ts'

/** `guichet privacy` on the configured store, or through the running server that holds it. */
export async function runPrivacyCommand(args: string[]): Promise<number> {
  const config = readConfig(process.env)
  return privacyCommand(args, {
    stdout: process.stdout,
    stderr: process.stderr,
    open: () => openPersonalData(config),
  })
}

async function openPersonalData(config: Config): Promise<PersonalData & AsyncDisposable> {
  const holder = config.databaseUrl ? null : await readLock(config.dataFolder)
  if (holder?.control) {
    return { ...remotePersonalData(holder.control), [Symbol.asyncDispose]: async () => undefined }
  }
  if (holder) {
    throw new PrivacyControlError(
      `Process ${holder.pid} holds the data folder: it is another command, or a server that is still starting. Try again in a moment.`,
    )
  }
  return openHere(config)
}

async function openHere(config: Config): Promise<PersonalData & AsyncDisposable> {
  const { databaseUrl, dataFolder, sitesFile } = config
  // As "guichet start" serves them: without a sites file there is the demo alone.
  const sites = sitesFile ? (await readSitesFile(sitesFile)).map(({ id }) => id) : [DEMO_SITE]
  const database = await openDatabase({ databaseUrl: databaseUrl ?? undefined, dataFolder })
  const keys = createServerKeys(await readServerSecret(database))
  return {
    ...createPersonalData({
      store: createPersonalDataStore(database),
      sites,
      contactOf: createContactPseudonym(keys.for('contact-pseudonym')),
      clock: () => new Date(),
    }),
    [Symbol.asyncDispose]: () => database.close(),
  }
}
