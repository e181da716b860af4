import { panelPath } from 'virtual:guichet-panel-file'
import { createController } from '../loader/controller.ts'
import { defineWidgetElement } from '../loader/widget-element.ts'

const { origin, pathname } = new URL(import.meta.url)
/** The server that this module came from; none where a bundler has made it part of the page's own code. */
const server = pathname.endsWith('/guichet.mjs') ? origin : undefined

// A page may be rendered on a server as well, where there is nothing to do.
const call = globalThis.document && start()

/** As the global of the classic script, without being one. Its types are in `guichet.d.mts`. */
export async function guichet(verb: string, ...args: never[]): Promise<unknown> {
  const [settings] = args as { origin?: string }[]
  if (!call) throw new Error('Guichet: call it in a browser; here is no document.')
  if (verb === 'init' && !server && !settings?.origin) {
    throw new Error("Guichet: init needs the address of your server: { origin: 'https://help.example.com' }.")
  }
  return call(verb, ...args)
}

function start() {
  const started = createController(
    document,
    server,
    panelPath,
    (address) => import(/* @vite-ignore */ address),
  )
  defineWidgetElement(document, started)
  return started
}
