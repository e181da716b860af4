import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { StartUpError } from '../../start-up-error.ts'
import { migrations } from './migrations/index.ts'
import type { DatabaseSchema } from './schema.ts'

const MIGRATION_TABLE = 'guichet_migration'

/**
 * Brings the database to this version. Several servers may do so at once.
 *
 * @throws {StartUpError} `store_newer` when a later version of Guichet has been here.
 */
export async function migrate(kysely: Kysely<DatabaseSchema>): Promise<void> {
  const unknown = (await appliedMigrations(kysely)).filter((name) => !(name in migrations))
  if (unknown.length > 0) {
    throw new StartUpError(
      'store_newer',
      `The database was migrated by a newer version of Guichet (${unknown.join(', ')}): start that version, or restore a back-up made before it.`,
    )
  }
  const migrator = new Migrator({
    db: kysely,
    provider: { getMigrations: async () => migrations },
    migrationTableName: MIGRATION_TABLE,
    migrationLockTableName: `${MIGRATION_TABLE}_lock`,
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

async function appliedMigrations(kysely: Kysely<DatabaseSchema>): Promise<string[]> {
  const table = await sql<{ there: boolean }>`
    select to_regclass(${MIGRATION_TABLE}) is not null as there`.execute(kysely)
  if (!table.rows[0]?.there) return []
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.table(MIGRATION_TABLE)} order by name`.execute(kysely)
  return rows.map(({ name }) => name)
}
