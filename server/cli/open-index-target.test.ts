import { expect, test } from 'vitest'
import type { IndexTarget } from '../content/indexing/index-target.ts'
import { IndexTargetError } from '../content/indexing/index-target-error.ts'
import { openIndexTarget } from './open-index-target.ts'

const direct = { name: 'direct' } as unknown as IndexTarget
const control = { url: 'http://127.0.0.1:1', token: 't' }
class FolderTaken extends Error {}
const isFolderTaken = (error: unknown) => error instanceof FolderTaken

test('opens the store when no process holds it', async () => {
  const target = await openIndexTarget({
    readHolder: async () => null,
    openDirect: async () => direct,
    isFolderTaken,
  })
  expect(target).toBe(direct)
})

test('goes through the server that holds it', async () => {
  const target = await openIndexTarget({
    readHolder: async () => ({ pid: 7, control }),
    openDirect: () => Promise.reject(new Error('the store was opened beside the server')),
    isFolderTaken,
  })
  // Nothing listens there: the failure shows where the target leads.
  await expect(target.countOf('x')).rejects.toThrow(IndexTargetError)
})

test('goes through a server that took the folder in between', async () => {
  let holder: { pid: number; control: typeof control } | null = null
  const target = await openIndexTarget({
    readHolder: async () => holder,
    openDirect: async () => {
      holder = { pid: 7, control }
      throw new FolderTaken()
    },
    isFolderTaken,
  })
  await expect(target.countOf('x')).rejects.toThrow(IndexTargetError)
})

test('waits for a server that is still starting', async () => {
  const looks = [{ pid: 7 }, { pid: 7, control }]
  const target = await openIndexTarget({
    readHolder: async () => looks.shift() ?? null,
    openDirect: () => Promise.reject(new Error('the store was opened beside the server')),
    isFolderTaken,
  })
  await expect(target.countOf('x')).rejects.toThrow(IndexTargetError)
})

test('says which process holds it when that one takes no pages', async () => {
  const opening = openIndexTarget({
    readHolder: async () => ({ pid: 4711 }),
    openDirect: async () => direct,
    isFolderTaken,
    patienceMs: 0,
  })
  await expect(opening).rejects.toThrow(/4711.*Try again/)
})

test('passes on why the store cannot be opened', async () => {
  const opening = openIndexTarget({
    readHolder: async () => null,
    openDirect: () => Promise.reject(new Error('the store is corrupt')),
    isFolderTaken,
  })
  await expect(opening).rejects.toThrow('the store is corrupt')
})
