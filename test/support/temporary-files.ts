import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface TemporaryFiles {
  folder: string
  /** Writes files below the folder; paths are apart by `/`. */
  write(files: Record<string, string | Uint8Array>): void
  delete(path: string): void
  /** At the end of the test. */
  remove(): void
}

/** Real files in a folder of their own. */
export function temporaryFiles(files: Record<string, string | Uint8Array> = {}): TemporaryFiles {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-files-'))
  const temporary: TemporaryFiles = {
    folder,
    write(more) {
      for (const [path, content] of Object.entries(more)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), content)
      }
    },
    delete: (path) => rmSync(join(folder, path), { recursive: true }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
  temporary.write(files)
  return temporary
}
