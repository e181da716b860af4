import { tmpdir } from 'node:os'
import { afterAll, beforeAll } from 'vitest'
import { describeOnPostgres, freshDatabase } from '../support/postgres.ts'
import { describeCaseDenials } from './case-denials.ts'
import { openCaseStores } from './open-case-stores.ts'

await describeOnPostgres('on PostgreSQL', (postgres) => {
  let opened: Awaited<ReturnType<typeof openCaseStores>>
  let drop: () => Promise<void>

  beforeAll(async () => {
    const database = await freshDatabase(postgres)
    drop = database.drop
    opened = await openCaseStores({ databaseUrl: database.url, dataFolder: tmpdir() })
  })

  afterAll(async () => {
    await opened?.close()
    await drop?.()
  })

  describeCaseDenials(() => opened.stores)
})
