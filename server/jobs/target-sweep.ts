import type { Logger } from 'pino'
import { createRepeatedTask, type RepeatedTask } from './repeated-task.ts'

interface TargetSweepDependencies {
  flagDueTargets: () => Promise<number>
  log: Pick<Logger, 'info' | 'warn'>
}

/** Has support told of cases whose target is near or missed. What a server that is away leaves, the next sweep finds. */
export function createTargetSweep({ flagDueTargets, log }: TargetSweepDependencies): RepeatedTask {
  return createRepeatedTask({
    run: flagDueTargets,
    messages: {
      failing: 'the targets of the cases cannot be watched; trying again',
      recovered: 'the targets of the cases are watched again',
    },
    log,
  })
}
