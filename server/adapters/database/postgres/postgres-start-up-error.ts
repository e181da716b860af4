import { StartUpError } from '../../../start-up-error.ts'

const REFUSALS: Record<string, string> = {
  '28P01': 'the password is wrong',
  '28000': 'this user may not connect from here',
  '3D000': 'there is no such database',
  '42501': 'this user may not create tables there',
  '53300': 'too many connections are open',
}

/** The one line for the operator; never the password. */
export function postgresStartUpError(error: unknown, databaseUrl: string): StartUpError {
  if (error instanceof StartUpError) return error
  const { code, message } = error as { code?: string; message: string }
  const { hostname, port, username, pathname } = new URL(databaseUrl)
  const server = `PostgreSQL at ${hostname || 'localhost'}:${port || 5432}`
  const refusal = code && REFUSALS[code]
  if (refusal) {
    return new StartUpError(
      'postgres_refused',
      `${server} refused user "${username}" on database "${pathname.slice(1)}": ${refusal} (${code}). Check DATABASE_URL.`,
      { cause: error },
    )
  }
  return new StartUpError(
    'postgres_unreachable',
    `${server} cannot be used (${code ?? message.replace(/\s+/g, ' ')}): check that it runs, and DATABASE_URL.`,
    { cause: error },
  )
}
