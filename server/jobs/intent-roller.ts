import type { Logger } from 'pino'
import type { RollUpStore } from '../deflection/roll-up/roll-up-store.ts'
import type { SiteDirectory } from '../sites/site.ts'
import { createRepeatedTask, type RepeatedTask } from './repeated-task.ts'

interface IntentRollerDependencies {
  rollUps: Pick<RollUpStore, 'rollUp'>
  sites: Pick<SiteDirectory, 'all'>
  log: Pick<Logger, 'info' | 'warn'>
}

/**
 * Counts the intents in which something has happened, until none waits. What a server that ends leaves, the next one counts.
 * Those of a site that is not configured just now wait: of which zone its days are is not known.
 */
export function createIntentRoller({ rollUps, sites, log }: IntentRollerDependencies): RepeatedTask {
  let stopping = false
  const task = createRepeatedTask({
    async run() {
      for (const { id } of sites.all()) while (!stopping && (await rollUps.rollUp(id)) > 0);
    },
    messages: {
      failing: 'the intents cannot be counted; trying again',
      recovered: 'the intents are counted again',
    },
    log,
  })
  return {
    start: task.start,
    stop() {
      stopping = true
      return task.stop()
    },
  }
}
