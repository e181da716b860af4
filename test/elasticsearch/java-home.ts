import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from './start-error.ts'
import { folderThatBlocks } from './unprivileged-user.ts'

const OLDEST_JAVA = 21
const INSTALLED_JVMS = '/usr/lib/jvm'

type Environment = { ES_JAVA_HOME?: string | undefined; JAVA_HOME?: string | undefined }

/**
 * The home of a JDK that can run Elasticsearch and compile its plugin: `ES_JAVA_HOME`, else `JAVA_HOME` when it fits,
 * else the oldest installed one that fits (the newest may be newer than this Elasticsearch knows).
 * @throws StartError `jdk_missing`
 */
export function findJavaHome(environment: Environment = process.env, installedJvms = INSTALLED_JVMS): string {
  const { ES_JAVA_HOME: asked, JAVA_HOME: usual } = environment
  if (asked) {
    if (fits(asked)) return asked
    throw new StartError('jdk_missing', `ES_JAVA_HOME=${asked} is not a JDK ${OLDEST_JAVA} or later`)
  }
  if (usual && fits(usual)) return usual
  const [oldest] = homesIn(installedJvms)
    .filter(fits)
    .sort((one, other) => javaVersion(one) - javaVersion(other))
  if (oldest) return oldest
  throw new StartError(
    'jdk_missing',
    `No JDK ${OLDEST_JAVA} or later in JAVA_HOME or ${installedJvms}: install one (a package like openjdk-21-jdk-headless, or https://adoptium.net) or name it in ES_JAVA_HOME`,
  )
}

function homesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}

function fits(home: string): boolean {
  const compiles = existsSync(join(home, 'bin', 'javac')) && existsSync(join(home, 'bin', 'jar'))
  return compiles && javaVersion(home) >= OLDEST_JAVA && !folderThatBlocks(home)
}

/** The feature release (17, 21, 25), from the `release` file that every JDK carries; 0 when there is none. */
function javaVersion(home: string): number {
  const release = join(home, 'release')
  if (!existsSync(release)) return 0
  const version = /^JAVA_VERSION="(\d+)/m.exec(readFileSync(release, 'utf8'))
  return Number(version?.[1] ?? 0)
}
