import { afterAll, beforeAll } from 'vitest'
import { dataFolderWithStore } from '../support/embedded-store.ts'
import { describeCaseDenials } from './case-denials.ts'
import { openCaseStores } from './open-case-stores.ts'

let opened: Awaited<ReturnType<typeof openCaseStores>>
let remove: () => void

beforeAll(async () => {
  const folder = await dataFolderWithStore()
  remove = folder.remove
  opened = await openCaseStores({ dataFolder: folder.folder })
})

afterAll(async () => {
  await opened?.close()
  remove?.()
})

describeCaseDenials(() => opened.stores)
