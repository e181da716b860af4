import { tmpdir } from 'node:os'
import { openDatabase } from '../../server/adapters/database/open-database.ts'
import { describeOnPostgres, freshDatabase } from '../support/postgres.ts'
import { describeWeek } from './describe-week.ts'

await describeOnPostgres('on PostgreSQL', (postgres) => {
  describeWeek('a week', async () => {
    const { url, drop } = await freshDatabase(postgres)
    const database = await openDatabase({ databaseUrl: url, dataFolder: tmpdir() })
    return { ...database, close: () => database.close().finally(drop) }
  })
})
