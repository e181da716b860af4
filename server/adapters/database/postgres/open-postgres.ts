import { Kysely, PostgresDialect } from 'kysely'
import { DatabaseError, Pool, types } from 'pg'
import { StartUpError } from '../../../start-up-error.ts'
import type { Database } from '../database.ts'
import { isReachable } from '../is-reachable.ts'
import { migrate } from '../migrate.ts'
import type { DatabaseSchema } from '../schema.ts'
import { StorableTextPlugin } from '../storable-text.ts'
import { postgresStartUpError } from './postgres-start-up-error.ts'

const CONNECT_LIMIT_MS = 10_000
const CONNECTIONS = 10
const JOB_CONNECTIONS = 3

/** As the embedded store has it: every count and revision is far below 2^53, and a day is no instant but text. */
function typeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === types.builtins.INT8) return Number
  if (oid === types.builtins.DATE) return String
  return types.getTypeParser(oid, format as 'text')
}

/** @throws {StartUpError} */
export async function openPostgres(databaseUrl: string): Promise<Database> {
  if (!isPostgresUrl(databaseUrl)) {
    throw new StartUpError(
      'database_url_invalid',
      'DATABASE_URL is not a PostgreSQL address: write it as postgres://user:password@host:5432/database.',
    )
  }
  const pool = new Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    application_name: 'guichet',
    types: { getTypeParser: typeParser },
  })
  // An idle connection that breaks is replaced at the next query, which reports what is still wrong; unheard, this event
  // would end the process.
  pool.on('error', () => undefined)
  const kysely = new Kysely<DatabaseSchema>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new StorableTextPlugin()],
  })
  try {
    await migrate(kysely)
  } catch (error) {
    await kysely.destroy()
    throw postgresStartUpError(error, databaseUrl)
  }
  return {
    kind: 'postgres',
    kysely,
    jobConnection: {
      connectionString: databaseUrl,
      max: JOB_CONNECTIONS,
      application_name: 'guichet-jobs',
      // Another server's worker may have died: its heartbeat is looked at this often.
      superviseIntervalSeconds: 10,
      monitorIntervalSeconds: 10,
    },
    lock: null,
    isReachable: () => isReachable(kysely),
    lost: new Promise(() => undefined),
    startUpError: (error) =>
      error instanceof DatabaseError ? postgresStartUpError(error, databaseUrl) : null,
    close: () => kysely.destroy(),
  }
}

function isPostgresUrl(databaseUrl: string): boolean {
  return /^postgres(ql)?:\/\//.test(databaseUrl) && URL.canParse(databaseUrl)
}
