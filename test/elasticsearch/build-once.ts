import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand } from './run-command.ts'

const ABANDONED_AFTER_MS = 3_600_000

/**
 * The folder `name` of the cache, built by `build` when it is not there yet. It is built aside and renamed when
 * complete, so that neither an interrupted build nor two at a time can leave half a folder under that name.
 */
export async function buildOnce(
  cache: string,
  name: string,
  build: (folder: string) => Promise<void>,
): Promise<string> {
  const finished = join(cache, name)
  if (existsSync(finished)) return finished
  await removeAbandoned(cache)
  const staging = await mkdtemp(join(cache, `.${name}-`))
  try {
    await build(staging)
    await runCommand('chmod', ['-R', 'a+rX', staging])
    await rename(staging, finished)
  } catch (failure) {
    await rm(staging, { recursive: true, force: true })
    const anotherWasFirst = existsSync(finished)
    if (!anotherWasFirst) throw failure
  }
  return finished
}

/** What a killed build left. A build under way is younger: it takes minutes at most. */
async function removeAbandoned(cache: string): Promise<void> {
  for (const entry of await readdir(cache)) {
    if (!entry.startsWith('.')) continue
    const folder = join(cache, entry)
    const status = await stat(folder).catch(() => undefined)
    const abandoned = status && Date.now() - status.mtimeMs > ABANDONED_AFTER_MS
    if (abandoned) await rm(folder, { recursive: true, force: true })
  }
}
