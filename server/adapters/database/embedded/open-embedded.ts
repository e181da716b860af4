import { join, resolve } from 'node:path'
import { Kysely } from 'kysely'
import { acquireDataFolderLock } from '../data-folder-lock.ts'
import type { Database } from '../database.ts'
import { isReachable } from '../is-reachable.ts'
import { migrate } from '../migrate.ts'
import type { DatabaseSchema } from '../schema.ts'
import { StorableTextPlugin } from '../storable-text.ts'
import { EmbeddedDialect } from './embedded-dialect.ts'
import { EmbeddedEngine, EngineError } from './embedded-engine.ts'
import { embeddedJobDatabase } from './embedded-job-database.ts'
import { embeddedStartUpError } from './embedded-start-up-error.ts'
import { ensureStoreFolder } from './ensure-store-folder.ts'
import { probeContentRevision, probeTables } from './probe-tables.ts'

/** On files that are damaged the engine may go round in a circle. */
const PROBE_LIMIT_MS = 60_000

/**
 * The store in the data folder, made where there is none yet. The folder is this process's until `close`.
 *
 * @throws {StartUpError}
 */
export async function openEmbedded(dataFolder: string): Promise<Database> {
  const folder = resolve(dataFolder)
  const lock = await acquireDataFolderLock(folder)
  try {
    const { engine, kysely } = await openStore(folder)
    return {
      kind: 'embedded',
      kysely,
      jobConnection: { db: embeddedJobDatabase(engine), backend: 'pglite' },
      lock,
      isReachable: () => isReachable(kysely),
      lost: engine.lost,
      startUpError: (error) =>
        error instanceof EngineError ? embeddedStartUpError(error, join(folder, 'store')) : null,
      async close() {
        await kysely.destroy()
        await engine.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

async function openStore(dataFolder: string) {
  const folder = await ensureStoreFolder(dataFolder)
  let engine: EmbeddedEngine | undefined
  try {
    engine = await EmbeddedEngine.start(folder)
    const kysely = new Kysely<DatabaseSchema>({
      dialect: new EmbeddedDialect(engine),
      plugins: [new StorableTextPlugin()],
    })
    await within(PROBE_LIMIT_MS, probeTables(kysely))
    await migrate(kysely)
    await probeContentRevision(kysely)
    return { engine, kysely }
  } catch (error) {
    await engine?.close()
    throw embeddedStartUpError(error, folder)
  }
}

async function within(limitMs: number, work: Promise<void>): Promise<void> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`no answer within ${limitMs / 1000} seconds`)), limitMs)
  await Promise.race([work, tooLate]).finally(() => clearTimeout(timer))
}
