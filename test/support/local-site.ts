import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a path answers: a page of HTML, an answer in full, or a function that writes one. */
export type Answer =
  | string
  | { status?: number; headers?: Record<string, string>; body?: string | Uint8Array }
  | ((request: IncomingMessage, response: ServerResponse) => void)

export interface LocalSite {
  /** Without a slash at its end. */
  url: string
  /** By path with query; what is not there answers 404. May be changed while it runs. */
  pages: Record<string, Answer>
  /** Requests so far, in order. */
  requests: { path: string; headers: IncomingHttpHeaders }[]
  /** The paths asked for so far, in order. */
  paths(): string[]
  close(): Promise<void>
}

/** A web server on loopback for tests of what reads one. `{url}` in a body or a header becomes its address. */
export async function startLocalSite(pages: LocalSite['pages'] = {}): Promise<LocalSite> {
  const requests: LocalSite['requests'] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    requests.push({ path, headers: request.headers })
    const answer = site.pages[path]
    if (typeof answer === 'function') return answer(request, response)
    const { status = answer === undefined ? 404 : 200, headers, body } = inFull(answer ?? '')
    const withUrl = (text: string) => text.replaceAll('{url}', site.url)
    for (const [name, value] of Object.entries({ 'content-type': 'text/html; charset=utf-8', ...headers })) {
      response.setHeader(name, withUrl(value))
    }
    response.statusCode = status
    response.end(typeof body === 'string' ? withUrl(body) : body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const site: LocalSite = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages,
    requests,
    paths: () => requests.map(({ path }) => path),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return site
}

function inFull(answer: Exclude<Answer, (...parts: never[]) => void>) {
  return typeof answer === 'string' ? { body: answer } : answer
}
