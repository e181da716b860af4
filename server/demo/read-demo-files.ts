import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PageEntry } from '../content/pages/page-entry.ts'
import { readShippedContent } from '../content/sources/shipped-content.ts'

/** What the demo reads from the repository. */
export interface DemoFiles {
  /** The shipped content. */
  pages: PageEntry[]
  /** The built console page. */
  consoleHtml: string
}

/** `root` is the repository's. Errors: rejects when a file or folder cannot be read. */
export async function readDemoFiles(root: string): Promise<DemoFiles> {
  const [pages, consoleHtml] = await Promise.all([
    readShippedContent(root),
    readFile(join(root, 'dist', 'demo', 'index.html'), 'utf8'),
  ])
  return { pages, consoleHtml }
}
