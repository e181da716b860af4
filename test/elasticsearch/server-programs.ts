import { builtAnalysisPlugin } from './analysis-plugin.ts'
import { cacheFolder } from './cache-folder.ts'
import { cachedDistribution } from './distribution.ts'
import { findJavaHome } from './java-home.ts'

/** Folders of what every node runs: the server, its plugin, a JDK. */
export type ServerPrograms = { distribution: string; plugin: string; javaHome: string }

type ServerProgramsOptions = {
  onProgress?: ((line: string) => void) | undefined
  signal?: AbortSignal | undefined
}

/** @throws StartError with a code for whatever is missing */
export async function serverPrograms({ onProgress, signal }: ServerProgramsOptions): Promise<ServerPrograms> {
  const javaHome = findJavaHome()
  const cache = cacheFolder()
  const distribution = await cachedDistribution({ cache, javaHome, onProgress, signal })
  const plugin = await builtAnalysisPlugin(cache, distribution, javaHome)
  return { distribution, plugin, javaHome }
}
