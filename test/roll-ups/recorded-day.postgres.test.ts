import { tmpdir } from 'node:os'
import { openDatabase } from '../../server/adapters/database/open-database.ts'
import { describeOnPostgres, freshDatabase } from '../support/postgres.ts'
import { describeRecordedDay } from './describe-recorded-day.ts'

await describeOnPostgres('on PostgreSQL', (postgres) => {
  describeRecordedDay('a recorded day', async () => {
    const { url, drop } = await freshDatabase(postgres)
    const database = await openDatabase({ databaseUrl: url, dataFolder: tmpdir() })
    return { ...database, close: () => database.close().finally(drop) }
  })
})
