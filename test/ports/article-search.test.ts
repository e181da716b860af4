import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEmbeddedSearch } from '../../server/adapters/embedded-search/embedded-search.ts'
import { BLANK_QUERY } from '../../server/suggestions/article-search.ts'
import { sampleArticles } from '../support/sample-articles.ts'
import { describeArticleSearch } from './article-search-suite.ts'

describeArticleSearch('the embedded search', () => createEmbeddedSearch())

describe('the embedded index on disk', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guichet-search-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  async function fill(): Promise<void> {
    const search = await createEmbeddedSearch({ folder })
    await search.apply({ put: sampleArticles, removed: ['reindex'], after: 0, revision: 12 })
    await search.close()
  }

  async function reopen() {
    const search = await createEmbeddedSearch({ folder })
    const lanes = await search.search({ ...BLANK_QUERY, text: 'reindex' }, new AbortController().signal)
    const revision = await search.revision()
    await search.close()
    return { revision, threads: lanes.thread.map(({ id }) => id), docs: lanes.doc.map(({ id }) => id) }
  }

  it('is there again after a stop, as it stood', async () => {
    await fill()
    expect(await reopen()).toEqual({ revision: 12, threads: ['thread-slow-reindex'], docs: ['reindexer'] })
  })

  it('takes changes after it was read from disk', async () => {
    await fill()
    const search = await createEmbeddedSearch({ folder })
    await search.apply({ put: [], removed: ['reindexer'], after: 12, revision: 13 })
    await search.close()
    expect(await reopen()).toMatchObject({ revision: 13, docs: [] })
  })

  it.each<[string, (file: string) => Promise<void>]>([
    ['cut short', (file) => truncate(file, 1_000)],
    ['empty', (file) => truncate(file, 0)],
    ['of another format', (file) => writeFile(file, 'guichet-search 0 abc\n{}')],
    [
      'damaged in one byte',
      async (file) => {
        const content = await readFile(file)
        content.writeUInt8(content.readUInt8(2_000) ^ 1, 2_000)
        await writeFile(file, content)
      },
    ],
  ])('stands at revision 0 when its file is %s, to be filled again', async (_what, damage) => {
    await fill()
    await damage(join(folder, 'index.bin'))
    expect(await reopen()).toEqual({ revision: 0, threads: [], docs: [] })
    await fill()
    expect(await reopen()).toMatchObject({ revision: 12, docs: ['reindexer'] })
  })

  it('searches all the same where it cannot be written', async () => {
    await writeFile(join(folder, 'in-the-way'), '')
    const search = await createEmbeddedSearch({ folder: join(folder, 'in-the-way') })
    await search.apply({ put: sampleArticles, removed: [], after: 0, revision: 12 })
    expect(await search.revision()).toBe(12)
    await search.close()
  })
})
