import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { type LoopbackServer, listenOnLoopback } from './listen-on-loopback.ts'
import { listingPage } from './listing-page.ts'
import { pageText } from './page-text.ts'
import { type PlaygroundPage, playgroundPages } from './playground-pages.ts'
import { LINES, startRelay } from './relay.ts'
import { responseHeaders } from './response-headers.ts'
import { STAND_IN_SCRIPTS } from './stand-in-scripts.ts'

export interface Playground extends LoopbackServer {
  pages: PlaygroundPage[]
}

/**
 * Serves the playground's pages on an origin of their own. With `?without-guichet` a page is as it is, but its script is
 * empty: what the widget changes on it can be compared. The same for the other stand-ins of the script.
 */
export async function servePlayground(guichet: string, port = 0): Promise<Playground> {
  const files = await playgroundPages()
  const pages = files.filter(({ group }) => group !== 'parts')
  const byPath = new Map(files.map((page) => [page.path, page]))
  const relays = await Promise.all(LINES.map((line) => startRelay(guichet, line)))
  const [slow = '', cut = '', outdated = ''] = relays.map(({ url }) => url)
  const server = createServer((request, response) => {
    const { pathname, searchParams, origin } = new URL(request.url ?? '/', `http://${request.headers.host}`)
    const send = (type: string, text: string, status = 200, headers: Record<string, string> = {}) => {
      response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, ...headers })
      response.end(text)
    }
    if (pathname === '/favicon.ico') return send('text/plain', '', 204)
    if (pathname === '/') return send('text/html', listingPage(pages))
    const standIn = Object.values(STAND_IN_SCRIPTS).find(({ path }) => pathname.startsWith(`${path}/`))
    if (standIn) return send('text/javascript', standIn.script)
    const page = byPath.get(pathname)
    if (!page) return send('text/plain', 'There is no such page.', 404)
    const nonce = randomBytes(16).toString('base64url')
    const wanted = Object.entries(STAND_IN_SCRIPTS).find(([name]) => searchParams.has(name))
    const instead = wanted && `${origin}${wanted[1].path}`
    const parts = instead
      ? { guichet: instead, slow: instead, cut: instead, outdated: instead, nonce }
      : { guichet, slow, cut, outdated, nonce }
    send(
      pathname.endsWith('.xhtml') ? 'application/xhtml+xml' : 'text/html',
      pageText(page.file, parts),
      200,
      responseHeaders(pathname, { nonce, connect: parts.guichet }),
    )
  })
  const served = await listenOnLoopback(server, port)
  return {
    url: served.url,
    pages,
    async close() {
      await served.close()
      await Promise.all(relays.map((relay) => relay.close()))
    },
  }
}
