import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildOnce } from './build-once.ts'
import { ELASTICSEARCH_VERSION } from './distribution.ts'
import { CommandError, runCommand } from './run-command.ts'
import { StartError } from './start-error.ts'

export const ANALYSIS_PLUGIN_NAME = 'guichet-analysis'

const SOURCE = join(import.meta.dirname, 'analysis-plugin')
const DESCRIPTOR = 'plugin-descriptor.properties'

/**
 * The folder of the compiled plugin, compiled anew when its source has changed.
 * @throws StartError `plugin_build_failed`
 */
export async function builtAnalysisPlugin(
  cache: string,
  distribution: string,
  javaHome: string,
): Promise<string> {
  const descriptor = `${await readFile(join(SOURCE, DESCRIPTOR), 'utf8')}elasticsearch.version=${ELASTICSEARCH_VERSION}\n`
  const sources = (await readdir(SOURCE)).filter((name) => name.endsWith('.java')).sort()
  const paths = sources.map((name) => join(SOURCE, name))
  const hash = createHash('sha256').update(descriptor)
  for (const path of paths) hash.update(await readFile(path))
  const name = `${ANALYSIS_PLUGIN_NAME}-${hash.digest('hex').slice(0, 16)}`

  return buildOnce(cache, name, async (folder) => {
    const classes = join(folder, 'classes')
    await mkdir(classes)
    const classPath = join(distribution, 'lib', '*')
    await runJdkTool(javaHome, 'javac', ['--release', '21', '-cp', classPath, '-d', classes, ...paths])
    const jar = join(folder, `${ANALYSIS_PLUGIN_NAME}.jar`)
    await runJdkTool(javaHome, 'jar', ['--create', '--file', jar, '-C', classes, '.'])
    await rm(classes, { recursive: true })
    await writeFile(join(folder, DESCRIPTOR), descriptor)
  })
}

async function runJdkTool(javaHome: string, tool: string, args: string[]): Promise<void> {
  try {
    await runCommand(join(javaHome, 'bin', tool), args)
  } catch (failure) {
    if (!(failure instanceof CommandError)) throw failure
    throw new StartError(
      'plugin_build_failed',
      `${tool} could not build the analysis plugin:\n${failure.output}`,
    )
  }
}
