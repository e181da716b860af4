import { createServer, type IncomingMessage, request as makeRequest, type ServerResponse } from 'node:http'
import { type LoopbackServer, listenOnLoopback } from './listen-on-loopback.ts'

/** How late the panel's own file is on the slow line, in milliseconds. */
export const SLOW_PANEL_MS = 5_000

/** A panel's file of a build that is no more. */
const OUTDATED_PANEL = 'panel-OUTDATED.js'

/**
 * Guichet's server behind a line that is not as it should be. The folder that a page loads its script from says how:
 * `/slow/` the panel comes late, `/cut/` its first request is cut off, `/outdated/` the script is a cached one that knows
 * a panel of an older build. All else passes as it is, the API too.
 */
export async function startRelay(guichet: string): Promise<LoopbackServer> {
  let cut = false
  const server = createServer((request, response) => {
    const [, line, path] = /^\/(slow|cut|outdated)(\/.*)$/.exec(request.url ?? '') ?? [null, '', request.url]
    const asksForPanel = path?.startsWith('/assets/panel-') ?? false
    if (line === 'outdated' && path === '/guichet.js') return void sendOutdatedScript(guichet, response)
    if (line === 'cut' && path === '/guichet.js') cut = false
    if (line === 'cut' && asksForPanel && !cut) {
      cut = true
      request.destroy()
      return
    }
    const pass = () => passOn(request, response, guichet + path)
    if (line === 'slow' && asksForPanel) setTimeout(pass, SLOW_PANEL_MS)
    else pass()
  })
  return listenOnLoopback(server, 0)
}

function passOn(request: IncomingMessage, response: ServerResponse, address: string): void {
  const { host: _, ...headers } = request.headers
  const onward = makeRequest(address, { method: request.method ?? 'GET', headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => response.destroy())
  request.pipe(onward)
}

async function sendOutdatedScript(guichet: string, response: ServerResponse): Promise<void> {
  const text = await (await fetch(`${guichet}/guichet.js`)).text()
  const outdated = text.replace(/panel-[\w-]+\.js/, OUTDATED_PANEL)
  response.writeHead(outdated === text ? 500 : 200, {
    'content-type': 'text/javascript; charset=utf-8',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  })
  response.end(outdated)
}
