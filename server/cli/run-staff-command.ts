import { text } from 'node:stream/consumers'
import { openDatabase } from '../adapters/database/open-database.ts'
import { createStaffStore } from '../adapters/database/staff-store.ts'
import { type Config, readConfig } from '../config.ts'
import { createStaffAdministration, type StaffAdministration } from '../staff/staff-administration.ts'
import { remoteStaff } from '../staff/staff-control.ts'
import { configuredSiteIds } from './configured-site-ids.ts'
import { controlOfHolder } from './control-of-holder.ts'
import { staffCommand } from './staff-command.ts'

/** `guichet staff` on the configured store, or through the running server that holds it. */
export async function runStaffCommand(args: string[]): Promise<number> {
  const config = readConfig(process.env)
  return staffCommand(args, {
    stdout: process.stdout,
    stderr: process.stderr,
    readInput: () => text(process.stdin),
    sites: () => configuredSiteIds(config),
    open: () => openAdministration(config),
  })
}

async function openAdministration(config: Config): Promise<StaffAdministration & AsyncDisposable> {
  const control = await controlOfHolder(config)
  if (control) return { ...remoteStaff(control), [Symbol.asyncDispose]: async () => undefined }
  const database = await openDatabase(config)
  return {
    ...createStaffAdministration(createStaffStore(database), () => new Date()),
    [Symbol.asyncDispose]: () => database.close(),
  }
}
