import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStores } from '../../test/ports/open-stores.ts'
import { ChildProgram } from '../../test/support/child-program.ts'
import { dataFolderWithStore } from '../../test/support/embedded-store.ts'
import { createFileBlobStore } from '../adapters/files/blob-store.ts'
import { removeUnusedFiles } from './remove-unused-files.ts'

const ATTACH = new URL('../../test/support/attach-until-killed.ts', import.meta.url)
const DAYS_LATER = () => new Date(Date.now() + 2 * 24 * 60 * 60_000)
const ROUNDS = 4

let folder: string
let remove: () => void

beforeEach(async () => {
  ;({ folder, remove } = await dataFolderWithStore())
})

afterEach(() => remove())

describe('after kill -9 at any moment', () => {
  it('every acknowledged attachment is whole and in its case, and nothing else is left after the clean-up', async () => {
    const acknowledged: { number: string; id: string; digest: string }[] = []
    for (let round = 1; round <= ROUNDS; round += 1) {
      const program = new ChildProgram(ATTACH, folder)
      const lines: string[] = []
      while (lines.length < 10) lines.push(await program.nextLine())
      await delay(Math.random() * 100)
      lines.push(...(await program.kill('SIGKILL')))
      for (const line of lines) {
        const [number = '', id = '', digest = ''] = line.split(' ')
        // The last line may have been cut by the kill; then it was not acknowledged.
        if (digest.length === 64) acknowledged.push({ number, id, digest })
      }
    }

    const blobFolder = join(folder, 'blobs')
    const blobs = createFileBlobStore(blobFolder)
    const stores = await openStores({ dataFolder: folder })
    try {
      await removeUnusedFiles({ blobs, attachments: stores.attachments, clock: DAYS_LATER })
      let inCases = 0
      for (const number of new Set(acknowledged.map((each) => each.number))) {
        const supportCase = await stores.cases.findByNumber(number)
        inCases += supportCase?.entries.flatMap(({ attachments }) => attachments).length ?? 0
      }
      for (const { number, id, digest } of acknowledged) {
        const content = await stores.attachments.contentOf(number, id)
        const opened = await blobs.open(content?.blob ?? '')
        const bytes = await new Response(opened?.stream).bytes()
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest)
      }
      // One a round may have been stored and not acknowledged.
      expect(inCases).toBeGreaterThanOrEqual(acknowledged.length)
      expect(inCases).toBeLessThanOrEqual(acknowledged.length + ROUNDS)
      expect(await readdir(blobFolder)).toHaveLength(inCases)
    } finally {
      await stores.close()
    }
  }, 300_000)
})
