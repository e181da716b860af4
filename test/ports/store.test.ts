import { dataFolderWithStore } from '../support/embedded-store.ts'
import { openStores } from './open-stores.ts'
import { describeStores } from './store-suite.ts'

describeStores('the stores on the embedded database', async () => {
  const { folder, remove } = await dataFolderWithStore()
  const stores = await openStores({ dataFolder: folder })
  return { ...stores, close: () => stores.close().finally(remove) }
})
