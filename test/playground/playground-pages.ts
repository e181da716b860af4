import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pageAbout } from './page-text.ts'

export interface PlaygroundPage {
  /** `/styles/every-style-initial.html`: where it is served, below the playground's address. */
  path: string
  /** The folder that it is in: one kind of hazard. */
  group: string
  title: string
  /** A sentence that says what is hostile in it. */
  hostile: string
  /** Its text, with placeholders: see page-text.ts. */
  file: string
}

const FOLDER = fileURLToPath(new URL('pages', import.meta.url))

/** Every page of `pages/`, in the order of their paths. Those of the folder `parts` are shown by other pages. */
export async function playgroundPages(): Promise<PlaygroundPage[]> {
  const entries = await readdir(FOLDER, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile() && extname(entry.name).endsWith('html'))
    .map((entry) => relative(FOLDER, join(entry.parentPath, entry.name)).split(sep).join('/'))
  return Promise.all(
    names.sort().map(async (name) => {
      const file = await readFile(join(FOLDER, name), 'utf8')
      return { path: `/${name}`, group: name.split('/', 1)[0] as string, ...pageAbout(file), file }
    }),
  )
}
