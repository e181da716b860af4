import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PageEntry } from '../content/pages/page-entry.ts'
import { readShippedContent } from '../content/sources/shipped-content.ts'
import type { BuiltPages } from './built-pages.ts'

/** What the demo reads from the repository. */
export interface DemoFiles {
  /** The shipped content. */
  pages: PageEntry[]
  /** The built pages, as HTML. */
  builtPages: BuiltPages
}

/** `root` is the repository's. Errors: rejects when a file or folder cannot be read. */
export async function readDemoFiles(root: string): Promise<DemoFiles> {
  const built = (name: string) => readFile(join(root, 'dist', 'demo', name), 'utf8')
  const [pages, console, theming] = await Promise.all([
    readShippedContent(root),
    built('index.html'),
    built('theming.html'),
  ])
  return { pages, builtPages: { console, theming } }
}
