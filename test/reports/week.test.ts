import { openDatabase } from '../../server/adapters/database/open-database.ts'
import { dataFolderWithStore } from '../support/embedded-store.ts'
import { describeWeek } from './describe-week.ts'

describeWeek('a week on the embedded database', async () => {
  const { folder, remove } = await dataFolderWithStore()
  const database = await openDatabase({ dataFolder: folder })
  return { ...database, close: () => database.close().finally(remove) }
})
