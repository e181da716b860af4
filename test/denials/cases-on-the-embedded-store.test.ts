import { afterAll, beforeAll } from 'vitest'
import { openStores } from '../ports/open-stores.ts'
import type { StoresUnderTest } from '../ports/store-suite.ts'
import { dataFolderWithStore } from '../support/embedded-store.ts'
import { describeCaseDenials } from './case-denials.ts'

let opened: StoresUnderTest
let remove: () => void

beforeAll(async () => {
  const folder = await dataFolderWithStore()
  remove = folder.remove
  opened = await openStores({ dataFolder: folder.folder })
})

afterAll(async () => {
  await opened?.close()
  remove?.()
})

describeCaseDenials(() => opened)
