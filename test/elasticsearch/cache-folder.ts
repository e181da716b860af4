import { chmodSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { folderThatBlocks, requireReachable, unprivilegedUser } from './unprivileged-user.ts'

const SYSTEM_CACHE = '/var/cache'

/**
 * Creates and returns the folder that keeps the distribution between starts: `ELASTICSEARCH_CACHE`, else
 * `guichet/elasticsearch` in `XDG_CACHE_HOME` or `~/.cache`. Root's home is usually closed to the unprivileged user
 * that Elasticsearch runs as, and then `/var/cache` takes its place.
 * @throws StartError `folder_unreachable`
 */
export function cacheFolder(): string {
  const folder = resolve(process.env.ELASTICSEARCH_CACHE || join(userCache(), 'guichet', 'elasticsearch'))
  const firstCreated = mkdirSync(folder, { recursive: true })
  if (unprivilegedUser) {
    openTo(folder, firstCreated ?? folder)
    requireReachable(folder)
  }
  return folder
}

function userCache(): string {
  const usual = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
  return folderThatBlocks(usual) ? SYSTEM_CACHE : usual
}

/** What we created, or were given as ours, may be read by the server's user whatever the umask. */
function openTo(folder: string, first: string): void {
  chmodSync(folder, 0o755)
  if (folder !== first) openTo(dirname(folder), first)
}
