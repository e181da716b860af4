import { createServer, type IncomingMessage, request as makeRequest, type ServerResponse } from 'node:http'
import { type LoopbackServer, listenOnLoopback } from './listen-on-loopback.ts'

/** How late the panel's own file is on the slow line, in milliseconds. */
const SLOW_PANEL_MS = 5_000

/** A panel's file of a build that is no more. */
const OUTDATED_PANEL = 'panel-OUTDATED.js'

/** How a line to Guichet can be bad: the panel comes late; its first request is cut off; the script is a cached one. */
export const LINES = ['slow', 'cut', 'outdated'] as const
export type Line = (typeof LINES)[number]

/** Guichet's server behind a bad line, on an origin of its own. All else passes as it is, the API too. */
export async function startRelay(guichet: string, line: Line): Promise<LoopbackServer> {
  let cut = false
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const pass = () => passOn(request, response, guichet + path)
    if (path === '/guichet.js') {
      // A new visit.
      cut = false
      if (line === 'outdated') return void sendOutdatedScript(guichet, response)
    }
    const asksForPanel = path.startsWith('/assets/panel-')
    if (asksForPanel && line === 'slow') return void setTimeout(pass, SLOW_PANEL_MS)
    if (asksForPanel && line === 'cut' && !cut) {
      cut = true
      request.destroy()
      return
    }
    pass()
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
