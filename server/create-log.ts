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
  if (!(error instanceof Error)) return String(error)
  const { name, message, stack, cause } = error
  const { code } = error as NodeJS.ErrnoException
  return {
    type: name,
    message,
    ...(code !== undefined && { code }),
    stack,
    ...(cause !== undefined && { cause: describeError(cause) }),
  }
}
