import { createHash, randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { makeFolder } from '../files/make-folder.ts'

/** Changes with the shape of what is stored, and with how words are read: an index made by other rules is of no use. */
const FORMAT = 'guichet-search 3'
const NEWLINE = 0x0a

/**
 * What was written last; null when there is nothing whole to read: no file, another format, a damaged one. The articles
 * are the truth and the index can be made from them again, so none of these is an error.
 */
export function readSnapshot<T>(path: string): T | null {
  try {
    const file = readFileSync(path)
    const end = file.indexOf(NEWLINE)
    const content = file.subarray(end + 1)
    if (end < 0 || file.toString('latin1', 0, end) !== headerOf(content)) return null
    return deserialize(content) as T
  } catch {
    return null
  }
}

/** Readers see the old file or the new one, also after a crash or with two writers. */
export function writeSnapshot(path: string, snapshot: unknown): void {
  const content = serialize(snapshot)
  const draft = `${path}.${process.pid}.${randomUUID()}`
  makeFolder(dirname(path))
  const file = openSync(draft, 'w', 0o600)
  try {
    writeAll(file, Buffer.from(`${headerOf(content)}\n`, 'latin1'))
    writeAll(file, content)
    fsyncSync(file)
    closeSync(file)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

function writeAll(file: number, content: Buffer): void {
  for (let written = 0; written < content.length; ) written += writeSync(file, content, written)
}

function headerOf(content: Buffer): string {
  return `${FORMAT} ${createHash('sha256').update(content).digest('hex')}`
}
