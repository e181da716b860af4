import * as fs from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { expect, it, vi } from 'vitest'
import { dataFolderWithStore } from '../../../../test/support/embedded-store.ts'
import { DURABLE_START_PARAMETERS, DurableNodeFs } from './durable-node-fs.ts'

vi.mock('node:fs', async (original) => {
  const actual = await original<typeof fs>()
  return { ...actual, fdatasyncSync: vi.fn(actual.fdatasyncSync) }
})

it('has the disk keep each commit before it is acknowledged', async () => {
  const { folder, remove } = await dataFolderWithStore()
  const engine = await PGlite.create({
    fs: new DurableNodeFs(join(folder, 'store')),
    startParams: DURABLE_START_PARAMETERS,
  })
  for (let value = 1; value <= 5; value++) {
    vi.mocked(fs.fdatasyncSync).mockClear()
    await engine.query('update content_revision set value = $1', [value])
    expect(fs.fdatasyncSync).toHaveBeenCalled()
  }
  vi.mocked(fs.fdatasyncSync).mockClear()
  await engine.query('select value from content_revision')
  expect(fs.fdatasyncSync).not.toHaveBeenCalled()
  await engine.close()
  remove()
})
