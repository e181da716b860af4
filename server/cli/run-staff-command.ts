import { text } from 'node:stream/consumers'
import { readLock } from '../adapters/database/data-folder-lock.ts'
import { openDatabase } from '../adapters/database/open-database.ts'
import { createStaffStore } from '../adapters/database/staff-store.ts'
import { type Config, readConfig } from '../config.ts'
import { DEMO_SITE } from '../demo/demo-people.ts'
import { readSitesFile } from '../sites/read-sites-file.ts'
import { createStaffAdministration, type StaffAdministration } from '../staff/staff-administration.ts'
import { remoteStaff, StaffControlError } from '../staff/staff-control.ts'
import { staffCommand } from './staff-command.ts'

/** `guichet staff` on the configured store, or through the running server that holds it. */
export async function runStaffCommand(args: string[]): Promise<number> {
  const config = readConfig(process.env)
  return staffCommand(args, {
    stdout: process.stdout,
    stderr: process.stderr,
    readInput: () => text(process.stdin),
    // As "guichet start" serves them: without a sites file there is the demo alone.
    sites: async () =>
      config.sitesFile ? (await readSitesFile(config.sitesFile)).map(({ id }) => id) : [DEMO_SITE],
    open: () => openAdministration(config),
  })
}

async function openAdministration({
  databaseUrl,
  dataFolder,
}: Config): Promise<StaffAdministration & AsyncDisposable> {
  const holder = databaseUrl ? null : await readLock(dataFolder)
  if (holder?.control) {
    return { ...remoteStaff(holder.control), [Symbol.asyncDispose]: async () => undefined }
  }
  if (holder) {
    throw new StaffControlError(
      `Process ${holder.pid} holds the data folder: it is another command, or a server that is still starting. Try again in a moment.`,
    )
  }
  const database = await openDatabase({ databaseUrl: databaseUrl ?? undefined, dataFolder })
  return {
    ...createStaffAdministration(createStaffStore(database), () => new Date()),
    [Symbol.asyncDispose]: () => database.close(),
  }
}
