import type { Kysely } from 'kysely'
import type { ConstructorOptions } from 'pg-boss'
import type { StartUpError } from '../../start-up-error.ts'
import type { DataFolderLock } from './data-folder-lock.ts'
import type { DatabaseSchema } from './schema.ts'

/** An open, migrated database. */
export interface Database {
  kind: 'postgres' | 'embedded'
  /** For the stores beside this file. */
  kysely: Kysely<DatabaseSchema>
  /** How the job queue reaches the same database. */
  jobConnection: ConstructorOptions
  /** The embedded store's: nobody else has the folder. */
  lock: DataFolderLock | null
  /** Never rejects. */
  isReachable(): Promise<boolean>
  /** Resolves when the embedded engine has stopped by itself: the process is of no more use. PostgreSQL comes back. */
  lost: Promise<Error>
  /** The one line for the operator when the start failed for the store's sake; null when it is not the store's fault. */
  startUpError(error: unknown): StartUpError | null
  /** After the job queue has stopped. */
  close(): Promise<void>
}
