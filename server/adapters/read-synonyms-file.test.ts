import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StartUpError } from '../start-up-error.ts'
import { readSynonymsFile } from './read-synonyms-file.ts'

describe("the site owner's file of synonyms", () => {
  let folder: string
  let file: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guichet-synonyms-'))
    file = join(folder, 'synonyms.txt')
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('gives its rules', async () => {
    await writeFile(file, '# furniture\ncouch, sofa\n[fr]\ntel => téléphone\n')
    expect(await readSynonymsFile(file)).toEqual([
      { lang: null, from: ['couch', 'sofa'], to: ['couch', 'sofa'] },
      { lang: 'fr', from: ['tel'], to: ['téléphone'] },
    ])
  })

  it('need not be there when none is named', async () => {
    expect(await readSynonymsFile(null)).toEqual([])
  })

  it.each<[string, Buffer | null, RegExp]>([
    ['is missing', null, /synonyms\.txt cannot be read \(ENOENT\)\.$/],
    ['has a line that is no rule', Buffer.from('a, b\nalone\n'), /synonyms\.txt: line 2: write at least two/],
    ['is no text', Buffer.from([0x61, 0xff, 0xfe]), /synonyms\.txt is not UTF-8 text\.$/],
  ])('stops the start with one line when it %s', async (_what, content, message) => {
    if (content) await writeFile(file, content)
    const reading = readSynonymsFile(file)
    await expect(reading).rejects.toBeInstanceOf(StartUpError)
    await expect(reading).rejects.toThrow(message)
    await expect(reading).rejects.toThrow(/^GUICHET_SYNONYMS: [^\n]*$/)
  })
})
