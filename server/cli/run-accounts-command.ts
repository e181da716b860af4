import { readFile, stat } from 'node:fs/promises'
import { createAccountDirectory } from '../adapters/database/account-directory.ts'
import { openDatabase } from '../adapters/database/open-database.ts'
import { type Config, readConfig } from '../config.ts'
import {
  type AccountsAdministration,
  createAccountsAdministration,
} from '../contacts/import/accounts-administration.ts'
import { remoteAccounts } from '../contacts/import/remote-accounts.ts'
import { accountsCommand } from './accounts-command.ts'
import { configuredSiteIds } from './configured-site-ids.ts'
import { controlOfHolder } from './control-of-holder.ts'

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
  const control = await controlOfHolder(config)
  if (!control) return openHere(config)
  return { ...remoteAccounts(control), [Symbol.asyncDispose]: async () => undefined }
}

async function openHere(config: Config): Promise<AccountsAdministration & AsyncDisposable> {
  const sites = await configuredSiteIds(config)
  const database = await openDatabase(config)
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
