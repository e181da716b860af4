import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartError } from './start-error.ts'

const NOBODY = 65534

/** Elasticsearch refuses to run as root; undefined when we are not root and it can run as we do. */
export const unprivilegedUser = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : undefined

/** The nearest folder on the way to `path` that the server's user may not pass, or undefined. */
export function folderThatBlocks(path: string): string | undefined {
  if (!unprivilegedUser) return undefined
  let folder = path
  while (!existsSync(folder)) folder = dirname(folder)
  folder = realpathSync(folder)
  while (folder !== dirname(folder)) {
    if (!(statSync(folder).mode & 0o001)) return folder
    folder = dirname(folder)
  }
  return undefined
}

/** @throws StartError `folder_unreachable` */
export function requireReachable(path: string): void {
  const blocking = folderThatBlocks(path)
  if (!blocking) return
  throw new StartError(
    'folder_unreachable',
    `Started as root, Elasticsearch runs as an unprivileged user, who may not pass ${blocking}: choose another place than ${path}`,
  )
}
