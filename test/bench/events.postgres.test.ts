import { tmpdir } from 'node:os'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../../server/adapters/database/database.ts'
import { openDatabase } from '../../server/adapters/database/open-database.ts'
import { describeOnPostgres, freshDatabase } from '../support/postgres.ts'
import { measureEvents } from './measure-events.ts'

await describeOnPostgres('the bench of events, in short', (postgres) => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>
  let database: Database

  beforeAll(async () => {
    fresh = await freshDatabase(postgres)
    database = await openDatabase({ databaseUrl: fresh.url, dataFolder: tmpdir() })
  })

  afterAll(async () => {
    await database?.close()
    await fresh?.drop()
  })

  it('finds every count equal to the query of all events, and after a rebuild to what it was', {
    timeout: 120_000,
  }, async () => {
    const figures = await measureEvents(database, 2_500)
    expect(figures.events).toBeGreaterThan(10_000)
    expect(figures).toMatchObject({ equalToRaw: true, equalToRebuilt: true })
    const { ingest, singly, counted, overview, rawQuery, rebuild } = figures
    const measured = [ingest.ratio, singly.ratio, counted, overview[0] ?? 0, rawQuery, rebuild]
    expect(Math.min(...measured)).toBeGreaterThan(0)
  })
})
