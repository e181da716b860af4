import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PGliteAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { EmbeddedEngine } from './embedded-engine.ts'

/**
 * Kysely's own dialect for this engine shares the session without a lease, so that a statement of one request can fall
 * into the transaction of another. Here a connection is the lease.
 */
export class EmbeddedDialect implements Dialect {
  readonly #engine: EmbeddedEngine

  constructor(engine: EmbeddedEngine) {
    this.#engine = engine
  }

  createDriver(): Driver {
    return new EmbeddedDriver(this.#engine)
  }

  createAdapter(): PGliteAdapter {
    return new PGliteAdapter()
  }

  createQueryCompiler(): PostgresQueryCompiler {
    return new PostgresQueryCompiler()
  }

  createIntrospector(database: Kysely<unknown>): PostgresIntrospector {
    return new PostgresIntrospector(database)
  }
}

class EmbeddedDriver implements Driver {
  readonly #engine: EmbeddedEngine

  constructor(engine: EmbeddedEngine) {
    this.#engine = engine
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<EmbeddedConnection> {
    return new EmbeddedConnection(this.#engine, await this.#engine.session.acquire())
  }

  async releaseConnection(connection: EmbeddedConnection): Promise<void> {
    connection.release()
  }

  // One session, one transaction at a time: every isolation level is serializable here.
  async beginTransaction(): Promise<void> {
    await this.#engine.exec('begin')
  }

  async commitTransaction(): Promise<void> {
    await this.#engine.exec('commit')
  }

  async rollbackTransaction(): Promise<void> {
    await this.#engine.exec('rollback')
  }

  destroy(): Promise<void> {
    return this.#engine.close()
  }
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #engine: EmbeddedEngine
  readonly release: () => void

  constructor(engine: EmbeddedEngine, release: () => void) {
    this.#engine = engine
    this.release = release
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, affectedRows } = await this.#engine.query(sql, parameters)
    return { rows: rows as Row[], numAffectedRows: BigInt(affectedRows) }
  }

  // biome-ignore lint/correctness/useYield: the engine answers whole; Kysely asks for the method all the same.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('The embedded database does not stream')
  }
}
