import type { Logger } from 'pino'
import { type RemoveUnusedFilesDependencies, removeUnusedFiles } from '../attachments/remove-unused-files.ts'
import { createRepeatedTask, type RepeatedTask } from './repeated-task.ts'

interface FileCleanUpDependencies extends RemoveUnusedFilesDependencies {
  log: Pick<Logger, 'info' | 'warn'>
}

/** Keeps the folder of files to what is needed. Several servers may look: what one has removed the other does not find. */
export function createFileCleanUp({ log, ...dependencies }: FileCleanUpDependencies): RepeatedTask {
  return createRepeatedTask({
    run: () => removeUnusedFiles(dependencies),
    messages: {
      failing: 'files that nothing needs any more cannot be removed; trying again',
      recovered: 'files that nothing needs any more are removed again',
    },
    log,
  })
}
