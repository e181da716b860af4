import type { Database } from './database.ts'
import { openEmbedded } from './embedded/open-embedded.ts'
import { openPostgres } from './postgres/open-postgres.ts'

export interface OpenDatabaseOptions {
  /** `postgres://…`; without it, the embedded store in the data folder. */
  databaseUrl?: string | null | undefined
  dataFolder: string
}

/**
 * Opens and migrates the database.
 *
 * @throws {StartUpError} whatever is wrong, in one line for the operator.
 */
export function openDatabase({ databaseUrl, dataFolder }: OpenDatabaseOptions): Promise<Database> {
  return databaseUrl ? openPostgres(databaseUrl) : openEmbedded(dataFolder)
}
