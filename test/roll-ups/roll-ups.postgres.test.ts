import { tmpdir } from 'node:os'
import { openDatabase } from '../../server/adapters/database/open-database.ts'
import { describeOnPostgres, freshDatabase } from '../support/postgres.ts'
import { describeRollUps } from './describe-roll-ups.ts'

await describeOnPostgres('on PostgreSQL', (postgres) => {
  describeRollUps('the roll-ups', async () => {
    const { url, drop } = await freshDatabase(postgres)
    const database = await openDatabase({ databaseUrl: url, dataFolder: tmpdir() })
    return { ...database, close: () => database.close().finally(drop) }
  })
})
