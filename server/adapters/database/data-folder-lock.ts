import { readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncOptions } from 'node:sqlite'
import { setTimeout as delay } from 'node:timers/promises'
import type { ControlAddress } from '../../control/ask-running-server.ts'
import { StartUpError } from '../../start-up-error.ts'
import { makeFolder } from '../files/make-folder.ts'

export interface LockHolder {
  pid: number
  control?: ControlAddress
}

export interface DataFolderLock {
  /** Tells other processes of this user how to reach the holder; null takes it back. */
  setControl(control: ControlAddress | null): void
  release(): void
}

export class DataFolderInUse extends StartUpError {
  /** Null when the holder has not said who it is. */
  readonly holder: LockHolder | null

  constructor(folder: string, holder: LockHolder | null) {
    const by = holder ? `process ${holder.pid}` : 'another process'
    super(
      'data_folder_in_use',
      `The data folder ${folder} is in use by ${by}: stop it first, or choose another folder with GUICHET_DATA.`,
    )
    this.name = 'DataFolderInUse'
    this.holder = holder
  }
}

// The lock is SQLite's exclusive file lock: the kernel drops it when its process dies in whatever way, so nothing stale is
// ever left to judge by pid and age, and two processes cannot both win it. Who holds it stands beside it, in words.
const LOCK_FILE = 'lock.db'
const HOLDER_FILE = 'lock.json'

/** Nothing is ever written, so there is no need for the journal file. */
const EXCLUSIVE = 'pragma journal_mode = memory; begin exclusive'

const SQLITE_BUSY = 5
const SQLITE_NOT_A_DATABASE = 26

/** Another process that only looks holds the lock shared for a moment. */
const BUSY_WAIT_MS = 500
const HOLDER_WAIT_MS = 1_000

/**
 * Takes the folder for this process, making it where it is not there yet.
 *
 * @throws {DataFolderInUse} when a living process holds it.
 * @throws {StartUpError} `data_folder_unwritable`
 */
export async function acquireDataFolderLock(folder: string): Promise<DataFolderLock> {
  const lock = takeLock(folder)
  if (lock === 'held') throw new DataFolderInUse(folder, await readHolder(folder))
  writeHolder(folder, { pid: process.pid })
  return {
    setControl: (control) => writeHolder(folder, { pid: process.pid, ...(control && { control }) }),
    release() {
      rmSync(join(folder, HOLDER_FILE), { force: true })
      lock.close()
    },
  }
}

/** Who holds the folder now; null when no living process does. */
export async function readLock(folder: string): Promise<LockHolder | null> {
  return isHeld(folder) ? readHolder(folder) : null
}

function takeLock(folder: string): DatabaseSync | 'held' {
  try {
    makeFolder(folder)
    return exclusive(join(folder, LOCK_FILE))
  } catch (error) {
    if (sqliteCode(error) === SQLITE_BUSY) return 'held'
    throw new StartUpError(
      'data_folder_unwritable',
      `The data folder ${folder} cannot be written to (${reasonOf(error)}): give this user the right, or choose another folder with GUICHET_DATA.`,
      { cause: error },
    )
  }
}

function exclusive(file: string): DatabaseSync {
  try {
    return begin(file, EXCLUSIVE, { timeout: BUSY_WAIT_MS })
  } catch (error) {
    if (sqliteCode(error) !== SQLITE_NOT_A_DATABASE) throw error
    // Only its lock is of use, and a file that could be read at all is not locked. Never deleted: another process might
    // have it open, and would then hold a lock on a file that nobody else can see.
    truncateSync(file)
    return begin(file, EXCLUSIVE, { timeout: BUSY_WAIT_MS })
  }
}

function isHeld(folder: string): boolean {
  try {
    const look = begin(join(folder, LOCK_FILE), 'begin', { readOnly: true })
    try {
      look.exec('select * from sqlite_schema')
      return false
    } finally {
      look.close()
    }
  } catch (error) {
    return sqliteCode(error) === SQLITE_BUSY
  }
}

function begin(file: string, statement: string, options: DatabaseSyncOptions): DatabaseSync {
  const database = new DatabaseSync(file, options)
  try {
    database.exec(statement)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function writeHolder(folder: string, holder: LockHolder): void {
  const file = join(folder, HOLDER_FILE)
  const draft = `${file}.new`
  rmSync(draft, { force: true })
  // The token in it is as good as the operator's own hands.
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 })
  renameSync(draft, file)
}

/** Waits a moment for a holder that has the lock and has not said so yet. */
async function readHolder(folder: string): Promise<LockHolder | null> {
  const giveUpAt = Date.now() + HOLDER_WAIT_MS
  do {
    const holder = parseHolder(join(folder, HOLDER_FILE))
    if (holder) return holder
    await delay(50)
  } while (Date.now() < giveUpAt)
  return null
}

/** Null for what a process that has died left behind. */
function parseHolder(file: string): LockHolder | null {
  try {
    const holder: LockHolder = JSON.parse(readFileSync(file, 'utf8'))
    if (!Number.isInteger(holder.pid)) return null
    return isAlive(holder.pid) ? holder : null
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function sqliteCode(error: unknown): number | undefined {
  const { errcode } = error as { errcode?: number }
  // The low byte is the primary code, the rest says which variety.
  return errcode === undefined ? undefined : errcode & 0xff
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return code?.startsWith('E') && code !== 'ERR_SQLITE_ERROR' ? code : message
}
