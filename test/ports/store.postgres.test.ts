import { tmpdir } from 'node:os'
import { afterAll, describe, it } from 'vitest'
import { freshDatabase, testPostgres } from '../support/postgres.ts'
import { openStores } from './open-stores.ts'
import { describeStores } from './store-suite.ts'

const postgres = await testPostgres()

if (postgres) {
  afterAll(() => postgres.stop())
  describeStores('the stores on PostgreSQL', async () => {
    const { url, drop } = await freshDatabase(postgres)
    const stores = await openStores({ databaseUrl: url, dataFolder: tmpdir() })
    return { ...stores, close: () => stores.close().finally(drop) }
  })
} else {
  describe('the stores on PostgreSQL', () => {
    it.skip('SKIPPED: no PostgreSQL here. Set DATABASE_URL_TEST, or apt-get install postgresql', () => {})
  })
}
