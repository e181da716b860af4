import { createHash, type Hash, randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type BlobStore, BlobStoreError, type StoredBlob } from '../../attachments/blob-store.ts'
import { failure, type Result, success } from '../../contract/result.ts'

const ID = /^[0-9a-f]{32}$/
const PARTIAL = /^[0-9a-f]{32}\.partial$/

const CHUNK_BYTES = 64 * 1024

const NO_ROOM = ['ENOSPC', 'EDQUOT']

/**
 * Blobs as files of a folder, each named by its id. Under that name a file is always whole, whatever kills the process:
 * it is written beside it, synced, and renamed. The folder is made with the first blob.
 */
export function createFileBlobStore(folder: string): BlobStore {
  const pathOf = (id: string) => join(folder, id)
  return {
    async put(source, mostBytes) {
      const id = randomBytes(16).toString('hex')
      const partial = `${pathOf(id)}.partial`
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        const file = await open(partial, 'wx', 0o600)
        const written = await writeAll(file, source, mostBytes).finally(() => file.close())
        if (!written.ok) {
          await rm(partial, { force: true })
          return written
        }
        await rename(partial, pathOf(id))
        await syncFolder(folder)
        return success({ id, ...written.value })
      } catch (error) {
        await rm(partial, { force: true }).catch(() => undefined)
        if (NO_ROOM.includes(codeOf(error) ?? '')) return failure('storage_full')
        throw blobStoreError(error, folder)
      }
    },

    async open(id) {
      if (!ID.test(id)) return null
      const path = pathOf(id)
      const size = await stat(path).then(
        ({ size }) => size,
        (error) => {
          if (codeOf(error) === 'ENOENT') return null
          throw blobStoreError(error, folder)
        },
      )
      return size === null ? null : { bytes: size, stream: fileStream(path) }
    },

    async remove(id) {
      if (!ID.test(id)) return false
      try {
        await rm(pathOf(id))
        return true
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return false
        throw blobStoreError(error, folder)
      }
    },

    async *list() {
      for await (const name of names(folder)) {
        const kept = ID.test(name) ? await modifiedAt(pathOf(name)) : null
        if (kept) yield { id: name, keptAt: kept }
      }
    },

    async removeLeftOvers(before) {
      let removed = 0
      for await (const name of names(folder)) {
        const written = PARTIAL.test(name) ? await modifiedAt(pathOf(name)) : null
        if (!written || written >= before) continue
        await rm(pathOf(name), { force: true })
        removed += 1
      }
      return removed
    },
  }
}

async function writeAll(
  file: FileHandle,
  source: AsyncIterable<Uint8Array>,
  mostBytes: number,
): Promise<Result<Omit<StoredBlob, 'id'>>> {
  const hash: Hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of source) {
    bytes += chunk.byteLength
    if (bytes > mostBytes) return failure('payload_too_large')
    hash.update(chunk)
    await file.appendFile(chunk)
  }
  await file.sync()
  return success({ bytes, sha256: hash.digest('hex') })
}

/** A new name lasts once its folder is synced; Windows cannot open a folder, and its own journal keeps names. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Opened when it is read, so that a stream that nobody reads holds nothing open. */
function fileStream(path: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  let file: FileHandle | null = null
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        file ??= await open(path, 'r')
        const chunk = new Uint8Array(CHUNK_BYTES)
        const { bytesRead } = await file.read(chunk)
        if (bytesRead > 0) return controller.enqueue(chunk.subarray(0, bytesRead))
        await file.close()
        controller.close()
      },
      async cancel() {
        await file?.close()
      },
    },
    { highWaterMark: 0 },
  )
}

async function* names(folder: string): AsyncIterable<string> {
  try {
    for await (const entry of await opendir(folder)) if (entry.isFile()) yield entry.name
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw blobStoreError(error, folder)
  }
}

/** Null for a file that has gone meanwhile. */
async function modifiedAt(path: string): Promise<Date | null> {
  return stat(path).then(
    ({ mtime }) => mtime,
    (error) => {
      if (codeOf(error) === 'ENOENT') return null
      throw error
    },
  )
}

/** What comes from elsewhere than the file system, such as a source that broke off, stays as it is. */
function blobStoreError(error: unknown, folder: string): unknown {
  const { code, syscall, path } = error as NodeJS.ErrnoException
  if (!code || !syscall || !path?.startsWith(folder)) return error
  return new BlobStoreError(
    `Files cannot be kept in ${folder} (${code}): give this user the right to write there, or choose another folder with GUICHET_DATA.`,
    { cause: error },
  )
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code
}
