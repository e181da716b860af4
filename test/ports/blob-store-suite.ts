import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BlobStore } from '../../server/attachments/blob-store.ts'

export interface BlobStoreUnderTest {
  blobs: BlobStore
  close: () => Promise<void>
}

const MOST = 1_000

async function* chunks(...parts: (string | Uint8Array)[]): AsyncIterable<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? new TextEncoder().encode(part) : part
}

/** What every store of blobs does. */
export function describeBlobStore(name: string, open: () => Promise<BlobStoreUnderTest>): void {
  describe(`the blobs in ${name}`, () => {
    let under: BlobStoreUnderTest

    beforeEach(async () => {
      under = await open()
    })

    afterEach(() => under.close())

    const stored = async (...parts: string[]) => {
      const put = await under.blobs.put(chunks(...parts), MOST)
      if (!put.ok) throw new Error(put.failure.code)
      return put.value
    }
    const textOf = async (id: string) => {
      const opened = await under.blobs.open(id)
      return opened && { bytes: opened.bytes, text: await new Response(opened.stream).text() }
    }
    const listed = async () => {
      const ids = []
      for await (const { id } of under.blobs.list()) ids.push(id)
      return ids.sort()
    }

    it('come back byte for byte, with their length and their digest', async () => {
      const { id, bytes, sha256 } = await stored('Grüße, ', 'Welt')
      expect({ bytes, sha256 }).toEqual({
        bytes: 13,
        sha256: createHash('sha256').update('Grüße, Welt').digest('hex'),
      })
      expect(await textOf(id)).toEqual({ bytes: 13, text: 'Grüße, Welt' })
    })

    it('each have an id of their own, though they are the same', async () => {
      const ids = await Promise.all(Array.from({ length: 20 }, () => stored('the same')))
      expect(new Set(ids.map(({ id }) => id)).size).toBe(20)
    })

    it('may be as long as is allowed, and not a byte longer', async () => {
      expect(await under.blobs.put(chunks(new Uint8Array(600), new Uint8Array(400)), MOST)).toMatchObject({
        ok: true,
        value: { bytes: 1_000 },
      })
      const before = await listed()
      expect(await under.blobs.put(chunks(new Uint8Array(600), new Uint8Array(401)), MOST)).toEqual({
        ok: false,
        failure: { code: 'payload_too_large' },
      })
      expect(await listed()).toEqual(before)
    })

    it('reads no further once there is too much', async () => {
      let given = 0
      async function* endless() {
        for (;;) {
          given += 1
          yield new Uint8Array(600)
        }
      }
      expect((await under.blobs.put(endless(), MOST)).ok).toBe(false)
      expect(given).toBe(2)
    })

    it('are not kept when the source breaks off', async () => {
      async function* broken() {
        yield new Uint8Array(10)
        throw new Error('the line went dead')
      }
      await expect(under.blobs.put(broken(), MOST)).rejects.toThrow('the line went dead')
      expect(await listed()).toEqual([])
    })

    it('are gone once they are removed', async () => {
      const { id } = await stored('a')
      expect(await under.blobs.remove(id)).toBe(true)
      expect(await under.blobs.remove(id)).toBe(false)
      expect(await under.blobs.open(id)).toBeNull()
    })

    it('are all listed, with the moment at which each was kept', async () => {
      const before = Date.now()
      const ids = [(await stored('a')).id, (await stored('b')).id].sort()
      const kept = []
      for await (const blob of under.blobs.list()) kept.push(blob)
      expect(kept.map(({ id }) => id).sort()).toEqual(ids)
      // A file system may keep its times a little less exactly than the clock.
      for (const { keptAt } of kept) expect(keptAt.getTime()).toBeGreaterThan(before - 5_000)
    })

    it('are found by their ids alone', async () => {
      await stored('a')
      for (const id of ['', '.', '..', '../secret', '0'.repeat(32), 'A'.repeat(32), '/etc/passwd', '\0']) {
        expect(await under.blobs.open(id)).toBeNull()
        expect(await under.blobs.remove(id)).toBe(false)
      }
    })
  })
}
