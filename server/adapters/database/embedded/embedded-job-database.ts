import type { Db } from 'pg-boss'
import type { EmbeddedEngine } from './embedded-engine.ts'

/** The embedded engine as pg-boss wants a database: each call as if on a connection of its own. */
export function embeddedJobDatabase(engine: EmbeddedEngine): Db {
  return {
    executeSql: (text, values) =>
      engine.session.run(async () => {
        try {
          // Only the form without parameters takes several statements at once, which pg-boss sends.
          return values?.length ? await engine.query(text, values) : await engine.exec(text)
        } catch (error) {
          // A block that failed half-way would leave its transaction open for whoever comes next.
          await engine.exec('rollback').catch(() => undefined)
          throw error
        }
      }),
  }
}
