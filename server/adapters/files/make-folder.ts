import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** As `mkdir -p`. Node's own never returns where making a folder says that its parent is missing, as below `/proc`. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && statSync(folder).isDirectory()) return
    const parent = dirname(folder)
    if (code !== 'ENOENT' || parent === folder) throw error
    makeFolder(parent)
    mkdirSync(folder)
  }
}
