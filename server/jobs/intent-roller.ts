import type { Logger } from 'pino'
import type { IntentSetAside, RollUpStore } from '../deflection/roll-up/roll-up-store.ts'
import type { SiteDirectory } from '../sites/site.ts'
import { createRepeatedTask, type RepeatedTask } from './repeated-task.ts'

interface IntentRollerDependencies {
  rollUps: Pick<RollUpStore, 'rollUp'>
  sites: Pick<SiteDirectory, 'all'>
  log: Pick<Logger, 'info' | 'warn'>
}

/**
 * Counts the intents in which something has happened, until none waits. What a server that ends leaves, the next one counts.
 * Those of a site that is not configured just now wait: of which zone its days are is not known. What fails for one site keeps
 * those of no other waiting.
 */
export function createIntentRoller({ rollUps, sites, log }: IntentRollerDependencies): RepeatedTask {
  let stopping = false
  const tellSetAside = ({ error, ...intent }: IntentSetAside) =>
    log.warn({ err: error, ...intent }, 'an intent cannot be counted; trying again in a quarter of an hour')
  const task = createRepeatedTask({
    async run() {
      const failures: unknown[] = []
      for (const { id } of sites.all()) {
        try {
          while (!stopping && (await rollUps.rollUp(id, tellSetAside)) > 0);
        } catch (error) {
          failures.push(error)
        }
      }
      if (failures.length > 1) throw new AggregateError(failures)
      if (failures.length > 0) throw failures[0]
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
