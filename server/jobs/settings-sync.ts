import type { Logger } from 'pino'
import type { LiveSites } from '../sites/live-sites.ts'
import { createRepeatedTask, type RepeatedTask } from './repeated-task.ts'

/** Takes over what another server, or its dashboard, has set of a site. */
export function createSettingsSync({
  sites,
  log,
}: {
  sites: Pick<LiveSites, 'refresh'>
  log: Pick<Logger, 'info' | 'warn'>
}): RepeatedTask {
  return createRepeatedTask({
    run: () => sites.refresh(),
    messages: {
      failing: 'the settings of sites cannot be read; they stay as they were',
      recovered: 'the settings of sites are read again',
    },
    log,
  })
}
