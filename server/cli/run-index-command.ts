import { configuredSources } from '../composition/configured-sources.ts'
import { readConfig } from '../config.ts'
import { createLog } from '../create-log.ts'
import { indexCommand } from './index-command.ts'
import { interruption } from './interruption.ts'
import { openConfiguredTarget } from './open-configured-target.ts'

/** `guichet index` on the configured store. */
export async function runIndexCommand(args: string[]): Promise<number> {
  const config = readConfig(process.env)
  return indexCommand(args, {
    stdout: process.stdout,
    stderr: process.stderr,
    signal: interruption(),
    log: createLog(config.logLevel),
    readSource: configuredSources(config),
    openTarget: () => openConfiguredTarget(config),
  })
}
