import { type Logger, pino } from 'pino'
import type { Config } from './config.ts'

/** The operator's log: a line of JSON an entry, on standard error. */
export function createLog(level: Config['logLevel']): Logger {
  return pino({ level, serializers: { err: describeError } }, pino.destination({ dest: 2, sync: true }))
}

/**
 * What tells of an error, and no more of it: drivers hang their whole connection on theirs, and what a statement was
 * about.
 */
export function describeError(error: unknown): unknown {
  return error instanceof Error ? { ...summary(error), stack: error.stack } : String(error)
}

/** Without the stack: a cause's repeats most of the error's own. */
function summary(error: Error): Record<string, unknown> {
  const { name, message, cause } = error
  const { code } = error as NodeJS.ErrnoException
  return {
    type: name,
    message,
    ...(code !== undefined && { code }),
    ...(cause !== undefined && { cause: cause instanceof Error ? summary(cause) : String(cause) }),
  }
}
