import { openDatabase } from '../../server/adapters/database/open-database.ts'
import { dataFolderWithStore } from '../support/embedded-store.ts'
import { describeRecordedDay } from './describe-recorded-day.ts'

describeRecordedDay('a recorded day on the embedded database', async () => {
  const { folder, remove } = await dataFolderWithStore()
  const database = await openDatabase({ dataFolder: folder })
  return { ...database, close: () => database.close().finally(remove) }
})
