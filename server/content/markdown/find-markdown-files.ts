import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

const MARKDOWN = /\.(md|markdown)$/i
const SKIPPED_FOLDERS = new Set(['node_modules'])

export interface FoundFiles {
  /** Paths below the root, parts apart by `/`, sorted. */
  files: string[]
  /** Folders that could not be read: their pages are unknown, which is not the same as gone. */
  unreadable: { path: string; reason: string }[]
}

/**
 * The Markdown files below a folder. Names that begin with a dot and `node_modules` are skipped. A linked folder is
 * followed once, and only when it leads out of the tree, so that a loop of links ends.
 *
 * Errors: rejects when the root itself cannot be read.
 */
export async function findMarkdownFiles(root: string): Promise<FoundFiles> {
  const found: FoundFiles = { files: [], unreadable: [] }
  const trees = [await realpath(root)]
  await walk('', await readdir(root, { withFileTypes: true }))
  return found

  async function walk(folder: string, entries: Dirent[]): Promise<void> {
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.') || SKIPPED_FOLDERS.has(entry.name)) continue
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      try {
        const kind = entry.isSymbolicLink() ? await kindOfTarget(join(root, path)) : entry
        if (kind?.isDirectory()) await walk(path, await readdir(join(root, path), { withFileTypes: true }))
        else if (kind?.isFile() && MARKDOWN.test(entry.name)) found.files.push(path)
      } catch (error) {
        const { code = String(error) } = error as NodeJS.ErrnoException
        // A page that cannot be looked at is listed all the same: whoever reads it will say why not. A link that leads
        // nowhere may have been a folder unless its name is a file's.
        if (MARKDOWN.test(entry.name)) found.files.push(path)
        else if (code !== 'ENOENT' || extname(entry.name) === '')
          found.unreadable.push({ path, reason: code })
      }
    }
  }

  /** Null for a folder whose tree is walked already, or holds the one that is. */
  async function kindOfTarget(link: string) {
    const target = await stat(link)
    if (!target.isDirectory()) return target
    const real = await realpath(link)
    if (trees.some((tree) => contains(tree, real) || contains(real, tree))) return null
    trees.push(real)
    return target
  }
}

function contains(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep)
}
