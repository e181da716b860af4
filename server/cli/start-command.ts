import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { type RunningServer, startServer } from '../main.ts'
import { buildFrontEnd } from './build-front-end.ts'

const HELP = `Usage: guichet start [--demo]

Serves the widget and the API until Ctrl-C. With --demo also a console page that hosts the widget, the shipped content,
tokens for its people, and a preview of the mail that would have gone out.
`

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Resolves to the exit code once the server has ended. */
export async function startCommand(args: string[]): Promise<number> {
  let options: { demo?: boolean | undefined; help?: boolean | undefined }
  try {
    options = parseArgs({
      args,
      options: { demo: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    }).values
  } catch (error) {
    process.stderr.write(`guichet start: ${(error as Error).message}\n\n${HELP}`)
    return 2
  }
  if (options.help) {
    process.stdout.write(HELP)
    return 0
  }
  const config = readConfig(process.env)
  const stop = new StopSignal()
  await buildFrontEnd(ROOT, (line) => process.stderr.write(`${line}\n`))
  const server = await startServer(config, { root: ROOT, demo: options.demo ?? false })
  process.stdout.write(
    options.demo
      ? demoGreeting(server)
      : `Guichet is ready: ${server.publicUrl}\nDashboard: ${server.publicUrl}/dashboard/ (who may sign in: guichet staff)\n`,
  )
  const failure = await Promise.race([stop.asked(), server.failed.catch((error: Error) => error)])
  if (failure) process.stderr.write(`guichet: The store has stopped: ${failure.message}. Start again.\n`)
  await server.stop()
  return failure ? 1 : 0
}

function demoGreeting({ publicUrl, mailPreviewUrl, demoSignIn }: RunningServer): string {
  return `
  Guichet is ready.

    Demo console      ${publicUrl}/demo/
    Mail preview      ${mailPreviewUrl ?? 'none: mail goes out by SMTP_URL'}
    Dashboard         ${publicUrl}/dashboard/${signInText(demoSignIn)}
    API description   ${publicUrl}/openapi.json

  Ctrl-C ends it.

`
}

function signInText(signIn: RunningServer['demoSignIn']): string {
  if (!signIn) return ''
  return `\n                      sign in as ${signIn.email}, password ${signIn.password}`
}

/** npm passes on the Ctrl-C that the terminal has already sent to the whole group: the same wish, twice. */
const SAME_WISH_MS = 1_000

/**
 * Ctrl-C and SIGTERM. Until `asked` is called nothing has been promised to anybody and every step of the start bears
 * being cut off, so the process ends at once; after that the first one is told, and a later one ends it at once.
 */
class StopSignal {
  #tell: (() => void) | null = null

  constructor() {
    let askedAt: number | null = null
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (!this.#tell) process.exit(0)
        if (askedAt !== null && Date.now() - askedAt > SAME_WISH_MS) process.exit(130)
        askedAt ??= Date.now()
        this.#tell()
      })
    }
  }

  asked(): Promise<null> {
    return new Promise((resolve) => {
      this.#tell = () => resolve(null)
    })
  }
}
