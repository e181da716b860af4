import { constants } from 'node:fs'
import { access, realpath, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { readJsonlFile } from '../content/jsonl-file.ts'
import { readMarkdownFolder } from '../content/markdown-folder.ts'
import type { PageEntry } from '../content/page-entry.ts'
import type { IndexArguments } from './index-arguments.ts'

export interface IndexSource {
  name: string
  entries: AsyncIterable<PageEntry>
  /** What the person may want to know before the pages are in. */
  note?: string
}

const NO_BASE_URL =
  'Pages that state no url are taken to stand on this server; --base-url says where they are.'

/** Opens a source by what it is; a problem is one line. Nothing is read yet. */
export async function openIndexSource({
  path,
  source,
  lang,
  baseUrl,
}: IndexArguments): Promise<IndexSource | { problem: string }> {
  try {
    const kind = await stat(path)
    await access(path, kind.isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK)
    const name = source ?? (await realpath(path))
    if (kind.isDirectory()) {
      const idPrefix = source ?? basename(name)
      const entries = readMarkdownFolder(path, { lang, baseUrl, idPrefix })
      return baseUrl === undefined ? { name, entries, note: NO_BASE_URL } : { name, entries }
    }
    if (!kind.isFile()) return { problem: `${path} is neither a folder nor a file.` }
    if (/^\.(md|markdown)$/i.test(extname(path))) {
      return { problem: `${path} is one Markdown page: name the folder that it is in.` }
    }
    return { name, entries: readJsonlFile(path, { lang, baseUrl }) }
  } catch (error) {
    return { problem: `${path} ${reasonOf(error as NodeJS.ErrnoException)}.` }
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'does not exist'
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by you'
  return `cannot be read (${code ?? message})`
}
