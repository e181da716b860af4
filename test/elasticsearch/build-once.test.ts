import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildOnce } from './build-once.ts'

let cache: string

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'guichet-cache-'))
})

afterEach(() => rm(cache, { recursive: true }))

it('builds a folder the first time and finds it the second', async () => {
  let builds = 0
  const build = async (folder: string) => {
    builds += 1
    await writeFile(join(folder, 'part'), 'whole')
  }
  const first = await buildOnce(cache, 'server', build)
  expect(await buildOnce(cache, 'server', build)).toBe(first)
  expect(await readFile(join(first, 'part'), 'utf8')).toBe('whole')
  expect(builds).toBe(1)
})

it('gives two builds at a time one whole folder and leaves nothing else', async () => {
  const { promise: bothBegan, resolve: bothBegin } = Promise.withResolvers<void>()
  let begun = 0
  const build = async (folder: string) => {
    begun += 1
    if (begun === 2) bothBegin()
    await bothBegan
    await writeFile(join(folder, 'part'), 'whole')
  }
  const folders = await Promise.all([buildOnce(cache, 'server', build), buildOnce(cache, 'server', build)])
  expect(new Set(folders)).toEqual(new Set([join(cache, 'server')]))
  expect(await readdir(cache)).toEqual(['server'])
  expect(await readdir(join(cache, 'server'))).toEqual(['part'])
})

it('leaves no folder when a build fails, so that the next one starts afresh', async () => {
  const failing = async (folder: string) => {
    await writeFile(join(folder, 'part'), 'ha')
    throw new Error('connection lost')
  }
  await expect(buildOnce(cache, 'server', failing)).rejects.toThrow('connection lost')
  expect(await readdir(cache)).toEqual([])
})

it('removes what a killed build left long ago', async () => {
  await writeFile(join(cache, '.server-killed'), '')
  await utimes(join(cache, '.server-killed'), new Date(0), new Date(0))
  await buildOnce(cache, 'server', async () => {})
  expect(await readdir(cache)).toEqual(['server'])
})
