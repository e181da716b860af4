import { type Logger, pino } from 'pino'
import type { Config } from './config.ts'
import { withoutAddresses } from './mail/without-addresses.ts'

/** The operator's log: a line of JSON an entry, on standard error. */
export function createLog(level: Config['logLevel']): Logger {
  return pino({ level, serializers: { err: describeError } }, pino.destination({ dest: 2, sync: true }))
}

/**
 * What tells of an error, and no more of it: drivers hang their whole connection on theirs, and what a statement was
 * about. Addresses of people are left out: mail servers repeat them in what they refuse.
 */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return withoutAddresses(String(error))
  return { ...summary(error), ...(error.stack !== undefined && { stack: withoutAddresses(error.stack) }) }
}

/** Without the stack: a cause's repeats most of the error's own. */
function summary(error: Error): Record<string, unknown> {
  const { name, message, cause } = error
  const { code } = error as NodeJS.ErrnoException
  return {
    type: name,
    message: withoutAddresses(message),
    ...(code !== undefined && { code }),
    ...(cause !== undefined && {
      cause: cause instanceof Error ? summary(cause) : withoutAddresses(String(cause)),
    }),
  }
}
