import { tmpdir } from 'node:os'
import { describeOnPostgres, freshDatabase } from '../support/postgres.ts'
import { openStores } from './open-stores.ts'
import { describeStores } from './store-suite.ts'

await describeOnPostgres('on PostgreSQL', (postgres) => {
  describeStores('the stores', async () => {
    const { url, drop } = await freshDatabase(postgres)
    const stores = await openStores({ databaseUrl: url, dataFolder: tmpdir() })
    return { ...stores, close: () => stores.close().finally(drop) }
  })
})
