import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { StartUpError } from '../start-up-error.ts'
import { negotiateLocale } from './negotiate-locale.ts'
import { problemResponse } from './problem-response.ts'

/** `connection` is for `app.fetch`, so that a route can tell from where it is asked. */
type Fetch = (request: Request, connection: HttpBindings) => Response | Promise<Response>

export interface Listener {
  port: number
  /** Until this is called every request is answered 503. */
  serve(fetch: Fetch): void
  /** Stops taking requests, lets those under way end, and cuts what is left after the grace period. */
  close(): Promise<void>
}

/** A host may sign a token of many engines; Node takes 16 KiB. */
const HEADER_BYTES = 64 * 1024
/** For a whole request: the largest file over a slow line. Node takes five minutes. */
const REQUEST_MS = 15 * 60_000
const CLOSE_GRACE_MS = 3_000
const SWEEP_MS = 50

/**
 * Takes the port before anything slow is begun, so that a port in use is said at once.
 *
 * @throws {StartUpError} `port_in_use`, also when the address cannot be had at all.
 */
export async function listen(host: string, port: number): Promise<Listener> {
  let answer: Fetch = notReadyYet
  const open = () =>
    createAdaptorServer({
      fetch: (request, connection) => answer(request, connection as HttpBindings),
      // For HTTP/1.0, by which load balancers ask after health without saying a host.
      hostname: 'localhost',
      serverOptions: { maxHeaderSize: HEADER_BYTES, requestTimeout: REQUEST_MS },
    }) as Server
  const [firstHost, ...otherHosts] = host === 'localhost' ? ['127.0.0.1', '::1'] : [host]
  const first = open()
  await bind(first, firstHost as string, port)
  const servers = [first]
  const boundPort = (first.address() as AddressInfo).port
  for (const otherHost of otherHosts) {
    const server = open()
    // Not every machine has IPv6; the first address is the one that counts.
    const bound = await bind(server, otherHost, boundPort).then(
      () => true,
      () => false,
    )
    if (bound) servers.push(server)
  }
  return {
    port: boundPort,
    serve: (fetch) => {
      answer = fetch
    },
    close: async () => {
      await Promise.all(servers.map(close))
    },
  }
}

function notReadyYet(request: Request): Response {
  const locale = negotiateLocale(request.headers.get('accept-language') ?? undefined)
  return problemResponse({ code: 'unavailable' }, locale, randomUUID())
}

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(whyNot(error, host, port)))
    server.listen(port, host, () => resolve())
  })
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): StartUpError {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartUpError(
        'port_in_use',
        `Port ${port} is in use. Stop the other program, or set PORT to a free one.`,
      )
    case 'EACCES':
      return new StartUpError(
        'port_in_use',
        `Port ${port} may not be used by this user. Set PORT above 1023.`,
      )
    default:
      return new StartUpError(
        'port_in_use',
        `Cannot listen on ${host}, port ${port} (${error.code}). Check HOST and PORT.`,
      )
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A connection goes idle when its answer is out, which may be after `close` was called.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
    const cut = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(cut)
      resolve()
    })
  })
}
