import { tmpdir } from 'node:os'
import { afterAll, beforeAll } from 'vitest'
import { openStores } from '../ports/open-stores.ts'
import type { StoresUnderTest } from '../ports/store-suite.ts'
import { describeOnPostgres, freshDatabase } from '../support/postgres.ts'
import { describeCaseDenials } from './case-denials.ts'

await describeOnPostgres('on PostgreSQL', (postgres) => {
  let opened: StoresUnderTest
  let drop: () => Promise<void>

  beforeAll(async () => {
    const database = await freshDatabase(postgres)
    drop = database.drop
    opened = await openStores({ databaseUrl: database.url, dataFolder: tmpdir() })
  })

  afterAll(async () => {
    await opened?.close()
    await drop?.()
  })

  describeCaseDenials(() => opened)
})
