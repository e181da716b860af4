import { configuredSources } from '../composition/configured-sources.ts'
import { readConfig } from '../config.ts'
import { createLog } from '../create-log.ts'
import { interruption } from './interruption.ts'
import { openConfiguredTarget } from './open-configured-target.ts'
import { sourcesCommand } from './sources-command.ts'

/** `guichet sources` on the configured store. */
export async function runSourcesCommand(args: string[]): Promise<number> {
  const config = readConfig(process.env)
  return sourcesCommand(args, {
    stdout: process.stdout,
    stderr: process.stderr,
    signal: interruption(),
    log: createLog(config.logLevel),
    readSource: configuredSources(config),
    openTarget: () => openConfiguredTarget(config),
  })
}
