import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { StartUpError } from '../../../start-up-error.ts'
import { EmbeddedEngine } from './embedded-engine.ts'
import { corruptStore } from './embedded-start-up-error.ts'

/** The PostgreSQL version inside the engine: it reads no other's files. */
const FILES_VERSION = '18'

/**
 * The folder of the store, made where there is none. It is made beside its place and moved there when it is whole, so
 * that one that was interrupted half-way is never taken for a store: it is thrown away, nothing was ever kept in it.
 * The data folder's lock must be held.
 *
 * @throws {StartUpError} `store_corrupt`, `data_folder_unwritable`
 */
export async function ensureStoreFolder(dataFolder: string): Promise<string> {
  const folder = join(dataFolder, 'store')
  const draft = join(dataFolder, 'store.new')
  await rm(draft, { recursive: true, force: true })
  if (!existsSync(folder) || readdirSync(folder).length === 0) {
    await makeStore(draft)
    await rename(draft, folder)
    await sync(dataFolder)
    return folder
  }
  assertAccessible(folder)
  assertVersion(folder)
  return folder
}

async function makeStore(draft: string): Promise<void> {
  try {
    const engine = await EmbeddedEngine.start(draft)
    await engine.close()
    await syncTree(draft)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw new StartUpError(
      'data_folder_unwritable',
      `No store could be made in ${draft} (${(error as Error).message}): check the disk's space and this user's rights.`,
      { cause: error },
    )
  }
}

/** The engine copies its first files without syncing them. */
async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await syncTree(path)
    else await sync(path)
  }
  await sync(folder)
}

/** A file, or a folder: a new or renamed file is only there after a power cut when its folder was synced too. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function assertAccessible(folder: string): void {
  const { R_OK, W_OK, X_OK } = constants
  try {
    accessSync(folder, R_OK | W_OK | X_OK)
  } catch (error) {
    throw new StartUpError(
      'data_folder_unwritable',
      `The store in ${folder} cannot be written to (${(error as NodeJS.ErrnoException).code}): give this user the right.`,
      { cause: error },
    )
  }
}

/** Without this file the engine would make a new, empty store over what is there. */
function assertVersion(folder: string): void {
  let version: string
  try {
    version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  } catch (error) {
    throw corruptStore(folder, 'PG_VERSION is missing', error)
  }
  if (version !== FILES_VERSION) {
    throw corruptStore(folder, `PG_VERSION should say ${FILES_VERSION}`)
  }
}
