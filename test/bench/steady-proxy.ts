import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SteadyProxy {
  url: string
  /** Suggestions that were asked for, and those that the browser gave up before they were answered. */
  asked(): { all: number; aborted: number }
  close(): Promise<void>
}

/** A server in front of another one: it answers `GET /v1/suggestions` after exactly so many milliseconds, all else at once. */
export async function startSteadyProxy(target: string, answersAfterMs: number): Promise<SteadyProxy> {
  let all = 0
  let aborted = 0

  function pass(incoming: IncomingMessage, outgoing: ServerResponse) {
    const begun = performance.now()
    const steady = incoming.method === 'GET' && incoming.url?.startsWith('/v1/suggestions')
    if (steady) all += 1
    outgoing.on('close', () => {
      if (steady && !outgoing.writableFinished) aborted += 1
    })
    const forwarded = request(
      new URL(incoming.url ?? '/', target),
      { method: incoming.method, headers: { ...incoming.headers, host: new URL(target).host } },
      async (answer) => {
        const parts: Buffer[] = []
        for await (const part of answer) parts.push(part as Buffer)
        const wait = steady ? answersAfterMs - (performance.now() - begun) : 0
        setTimeout(
          () => {
            // So that the browser's own cache answers nothing.
            const headers = steady ? { ...answer.headers, 'cache-control': 'no-store' } : answer.headers
            outgoing.writeHead(answer.statusCode ?? 502, headers)
            outgoing.end(Buffer.concat(parts))
          },
          Math.max(wait, 0),
        )
      },
    )
    forwarded.on('error', () => outgoing.destroy())
    incoming.pipe(forwarded)
  }

  const server: Server = createServer(pass)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => ({ all, aborted }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
