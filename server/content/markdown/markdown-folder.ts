import { realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Audience } from '../../contract/vocabulary.ts'
import type { PageEntry } from '../pages/page-entry.ts'
import { findMarkdownFiles } from './find-markdown-files.ts'
import { folderLanguage } from './folder-language.ts'
import { type MarkdownFile, readMarkdownFiles } from './read-markdown-files.ts'

export interface MarkdownFolderOptions {
  /** The language of a page that states none, neither itself nor by one of its folders. */
  lang: string
  /** Who may see a page that does not say so itself; without it, everybody. */
  audience?: Audience[] | undefined
  /** The address of the folder; without it, the root of the server's public address. */
  baseUrl?: string | undefined
  /** What the ids of pages that state none begin with. */
  idPrefix: string
}

/**
 * The Markdown pages below a folder, sorted. Front matter may state `title`, `lang`, `kind`, `url`, `updated`, `tags`,
 * `replies`, `views`, `likes`, `answered`, `links`, `audience` and `id`; what it does not comes from the page's place.
 *
 * Errors: rejects when the folder itself cannot be read.
 */
export async function* readMarkdownFolder(
  root: string,
  options: MarkdownFolderOptions,
): AsyncGenerator<PageEntry> {
  const { files, unreadable } = await findMarkdownFiles(root)
  for (const { path, reason } of unreadable) {
    const failure = { file: join(root, path), line: 1, code: 'folder_unreadable', detail: reason } as const
    yield { failure, formerIds: [], share: 0 }
  }
  const rootName = basename(await realpath(root))
  yield* readMarkdownFiles(files.map((path) => placeFile(path, root, rootName, options)))
}

function placeFile(
  path: string,
  root: string,
  rootName: string,
  options: MarkdownFolderOptions,
): MarkdownFile {
  const folders = path.normalize('NFC').split('/')
  const name = (folders.pop() ?? '').replace(/\.(md|markdown)$/i, '')
  const isIndex = /^(index|readme)$/i.test(name)
  const address = [...folders, isIndex ? '' : name].map(encodeURIComponent).join('/')
  return {
    path: join(root, path),
    name: join(root, path),
    id: `${options.idPrefix}:${[...folders, name].join('/')}`,
    url: `${(options.baseUrl ?? '').replace(/\/+$/, '')}/${address}`,
    title: titleOf(isIndex ? (folders.at(-1) ?? rootName) : name),
    lang: folderLanguage([...folders, rootName]) ?? options.lang,
    kind: 'doc',
    audience: options.audience,
  }
}

function titleOf(fileName: string): string {
  const words = fileName.replaceAll(/[-_]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
