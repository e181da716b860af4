import type { Logger } from 'pino'
import type { RollUpStore } from '../deflection/roll-up/roll-up-store.ts'
import { createRepeatedTask, type RepeatedTask } from './repeated-task.ts'

interface IntentRollerDependencies {
  rollUps: Pick<RollUpStore, 'rollUp'>
  log: Pick<Logger, 'info' | 'warn'>
}

/** Counts the intents in which something has happened, until none waits. What a server that ends leaves, the next one counts. */
export function createIntentRoller({ rollUps, log }: IntentRollerDependencies): RepeatedTask {
  let stopping = false
  const task = createRepeatedTask({
    async run() {
      while (!stopping && (await rollUps.rollUp()) > 0);
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
