import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buildOnce } from './build-once.ts'
import { CommandError, isOnPath, runCommand } from './run-command.ts'
import { StartError } from './start-error.ts'

export const ELASTICSEARCH_VERSION = '9.4.3'

const ARTIFACT = `org.elasticsearch.distribution.integ-test-zip:elasticsearch:${ELASTICSEARCH_VERSION}:zip`

/** Of that file. Not every mirror of Maven Central gives checksums for Maven to check. */
const ARTIFACT_SHA256 = 'adde840e7013d25cf04203377abf77ad66573bc5db381e5b865c18ef5d683bc5'

const ARCHIVE = `elasticsearch-${ELASTICSEARCH_VERSION}.zip`

export type DistributionOptions = {
  cache: string
  javaHome: string
  /** Told in a line what is done when it takes a while. */
  onProgress?: ((line: string) => void) | undefined
  signal?: AbortSignal | undefined
}

/**
 * The folder of the unpacked server, downloaded from Maven Central the first time.
 * @throws StartError `maven_missing`, `download_failed`
 */
export function cachedDistribution(options: DistributionOptions): Promise<string> {
  const { cache, javaHome, onProgress, signal } = options
  return buildOnce(cache, `elasticsearch-${ELASTICSEARCH_VERSION}`, async (folder) => {
    requireMaven()
    onProgress?.(`Downloading Elasticsearch ${ELASTICSEARCH_VERSION} from Maven Central (124 MB, once) …`)
    await download(folder, signal)
    await checkDownload(folder)
    await unzip(folder, javaHome, signal)
  })
}

function requireMaven(): void {
  if (isOnPath('mvn')) return
  throw new StartError(
    'maven_missing',
    'Maven (mvn), which downloads Elasticsearch, is missing: install the package maven',
  )
}

async function download(folder: string, signal: AbortSignal | undefined): Promise<void> {
  const args = ['--batch-mode', '--quiet', 'dependency:copy', `-Dartifact=${ARTIFACT}`]
  try {
    // Maven takes the folder it is started in for the project; ours is no Maven project.
    await runCommand('mvn', [...args, `-DoutputDirectory=${folder}`], {
      cwd: folder,
      ...(signal && { signal }),
    })
  } catch (failure) {
    if (!(failure instanceof CommandError)) throw failure
    const reason = mavenError(failure.output) ?? failure.message
    throw new StartError('download_failed', `The download from Maven Central failed, try again: ${reason}`)
  }
}

/** The first error without its colours and without what is said of Maven itself. */
function mavenError(output: string): string | undefined {
  const plain = output.replaceAll(/\p{Cc}\[[\d;]*m/gu, '')
  const [, reason] = /\[ERROR\]\s*(.+)/.exec(plain) ?? []
  return reason
    ?.replace(/^Failed to execute goal .+ on project standalone-pom: /, '')
    .replace(/ -> \[Help \d\]$/, '')
}

async function checkDownload(folder: string): Promise<void> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(join(folder, ARCHIVE))) hash.update(chunk)
  const found = hash.digest('hex')
  if (found === ARTIFACT_SHA256) return
  throw new StartError(
    'download_failed',
    `The download is not the file it should be (SHA-256 ${found}): remove ${ARTIFACT} from Maven's local repository and try again`,
  )
}

/** With the JDK's own `jar`, so that no `unzip` need be installed; it does not restore the executable bits. */
async function unzip(folder: string, javaHome: string, signal: AbortSignal | undefined): Promise<void> {
  const archive = join(folder, ARCHIVE)
  await runCommand(join(javaHome, 'bin', 'jar'), ['--extract', '--file', archive], {
    cwd: folder,
    ...(signal && { signal }),
  })
  await rm(archive)
  const unpacked = join(folder, `elasticsearch-${ELASTICSEARCH_VERSION}`)
  for (const part of await readdir(unpacked)) {
    await rename(join(unpacked, part), join(folder, part))
  }
  await rmdir(unpacked)
  for (const program of await readdir(join(folder, 'bin'))) {
    await chmod(join(folder, 'bin', program), 0o755)
  }
}
