import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '../../server/adapters/database/open-database.ts'

const ROOT = new URL('../../', import.meta.url)
const TEMPLATES = fileURLToPath(new URL('node_modules/.cache/guichet-test-stores/', ROOT))
const ENGINE_PACKAGE = new URL('node_modules/@electric-sql/pglite/package.json', ROOT)
const MIGRATIONS = new URL('server/adapters/database/migrations/', ROOT)

/** A data folder of its own for a test; call `remove` at the end. */
export function temporaryDataFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-data-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The same with an empty, migrated store in it: making one takes seconds, so it is made once and copied. */
export async function dataFolderWithStore(): Promise<{ folder: string; remove(): void }> {
  const template = join(TEMPLATES, templateKey())
  if (!existsSync(template)) await makeTemplate(template)
  const copy = temporaryDataFolder()
  cpSync(template, copy.folder, { recursive: true })
  return copy
}

async function makeTemplate(template: string): Promise<void> {
  mkdirSync(TEMPLATES, { recursive: true })
  const draft = mkdtempSync(`${template}-`)
  const database = await openDatabase({ dataFolder: draft })
  await database.close()
  try {
    renameSync(draft, template)
  } catch (error) {
    // Another test file has made it meanwhile.
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(template)) throw error
  }
}

/** Another engine or other migrations: another template. */
function templateKey(): string {
  const hash = createHash('sha256').update(readFileSync(ENGINE_PACKAGE))
  for (const name of readdirSync(MIGRATIONS).sort()) hash.update(readFileSync(new URL(name, MIGRATIONS)))
  return hash.digest('hex').slice(0, 16)
}
