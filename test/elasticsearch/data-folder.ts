import { chown, mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { requireReachable, unprivilegedUser } from './unprivileged-user.ts'

/** Makes the folder that a node is to keep its data in, if it is not there, and gives it to the server's user. */
export async function openDataFolder(given: string): Promise<string> {
  const folder = resolve(given)
  await mkdir(folder, { recursive: true })
  if (unprivilegedUser) {
    requireReachable(resolve(folder, '..'))
    await chown(folder, unprivilegedUser.uid, unprivilegedUser.gid)
  }
  return folder
}
