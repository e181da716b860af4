import { readFile, stat } from 'node:fs/promises'
import { createAccountDirectory } from '../adapters/database/account-directory.ts'
import { readLock } from '../adapters/database/data-folder-lock.ts'
import { openDatabase } from '../adapters/database/open-database.ts'
import { type Config, readConfig } from '../config.ts'
import {
  type AccountsAdministration,
  createAccountsAdministration,
} from '../contacts/import/accounts-administration.ts'
import { AccountsControlError, remoteAccounts } from '../contacts/import/remote-accounts.ts'
import { DEMO_SITE } from '../demo/demo-people.ts'
import { readSitesFile } from '../sites/read-sites-file.ts'
import { accountsCommand } from './accounts-command.ts'

const MOST_BYTES = 50 * 1024 * 1024

/** `guichet accounts` on the configured store, or through the running server that holds it. */
export async function runAccountsCommand(args: string[]): Promise<number> {
  const config = readConfig(process.env)
  return accountsCommand(args, {
    stdout: process.stdout,
    stderr: process.stderr,
    readFile: readSmallFile,
    open: () => openAdministration(config),
  })
}

async function readSmallFile(path: string): Promise<Uint8Array | null> {
  try {
    return (await stat(path)).size <= MOST_BYTES ? await readFile(path) : null
  } catch {
    return null
  }
}

async function openAdministration(config: Config): Promise<AccountsAdministration & AsyncDisposable> {
  const holder = config.databaseUrl ? null : await readLock(config.dataFolder)
  if (holder?.control) {
    return { ...remoteAccounts(holder.control), [Symbol.asyncDispose]: async () => undefined }
  }
  if (holder) {
    throw new AccountsControlError(
      `Process ${holder.pid} holds the data folder: it is another command, or a server that is still starting. Try again in a moment.`,
    )
  }
  return openHere(config)
}

async function openHere(config: Config): Promise<AccountsAdministration & AsyncDisposable> {
  const { databaseUrl, dataFolder, sitesFile } = config
  // As "guichet start" serves them: without a sites file there is the demo alone.
  const sites = sitesFile ? (await readSitesFile(sitesFile)).map(({ id }) => id) : [DEMO_SITE]
  const database = await openDatabase({ databaseUrl: databaseUrl ?? undefined, dataFolder })
  const jobs = { enqueue: () => Promise.reject(new Error('This command names nobody by mail.')) }
  return {
    ...createAccountsAdministration({
      directory: createAccountDirectory(database, jobs),
      sites,
      clock: () => new Date(),
    }),
    [Symbol.asyncDispose]: () => database.close(),
  }
}
