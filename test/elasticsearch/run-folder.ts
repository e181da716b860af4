import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ANALYSIS_PLUGIN_NAME } from './analysis-plugin.ts'
import { CERTIFICATE_FILES, type Certificates } from './certificates.ts'
import type { NodeSettings } from './node-settings.ts'
import { runCommand } from './run-command.ts'
import { requireReachable, unprivilegedUser } from './unprivileged-user.ts'

const PREFIX = 'guichet-elasticsearch-'

export type RunFolderOptions = {
  distribution: string
  plugin: string
  settings: NodeSettings
  certificates: Certificates | undefined
}

/**
 * A home of its own for one run of the server, in the temporary folder: programs linked from the cache, and its own
 * configuration, logs and data, so that runs never meet and a run leaves nothing behind. The caller removes it.
 */
export async function createRunFolder({
  distribution,
  plugin,
  settings,
  certificates,
}: RunFolderOptions): Promise<string> {
  requireReachable(tmpdir())
  await removeLeftovers()
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`))
  for (const part of ['bin', 'lib', 'modules']) {
    await symlink(join(distribution, part), join(folder, part))
  }
  for (const part of ['data', 'logs', 'tmp']) await mkdir(join(folder, part))
  await cp(plugin, join(folder, 'plugins', ANALYSIS_PLUGIN_NAME), { recursive: true })
  await cp(join(distribution, 'config'), join(folder, 'config'), { recursive: true })
  if (certificates) await writeCertificates(join(folder, 'config'), certificates)
  await writeSettings(folder, settings)
  if (unprivilegedUser) {
    const { uid, gid } = unprivilegedUser
    await runCommand('chown', ['-R', '--no-dereference', `${uid}:${gid}`, folder])
  }
  return folder
}

async function writeCertificates(folder: string, certificates: Certificates): Promise<void> {
  for (const part of ['authority', 'certificate', 'key'] as const) {
    await writeFile(join(folder, CERTIFICATE_FILES[part]), certificates[part])
  }
}

/** What a node that is started from the folder goes by from then on. */
export async function writeSettings(folder: string, settings: NodeSettings): Promise<void> {
  const yaml = Object.entries(settings).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
  await writeFile(join(folder, 'config', 'elasticsearch.yml'), yaml.join(''))
}

/** A run that was killed could not remove its folder; the process id in the name says whether it is still there. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1])
    if (!owner || isAlive(owner)) continue
    // Another user's leftovers are not ours to remove.
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {})
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (failure) {
    const notOurs = (failure as NodeJS.ErrnoException).code === 'EPERM'
    return notOurs
  }
}
