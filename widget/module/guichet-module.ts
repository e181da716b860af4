import { panelPath } from 'virtual:guichet-panel-file'
import { type Call, createController } from '../loader/controller.ts'
import { defineWidgetElement } from '../loader/widget-element.ts'

/** The server that this module came from; none where a bundler has made it part of the page's own code. */
const scriptOrigin = /\/guichet\.mjs$/.test(new URL(import.meta.url).pathname)
  ? new URL(import.meta.url).origin
  : undefined

let call: Call | undefined

/** As the global of the classic script, without being one. */
export async function guichet(verb: string, ...args: never[]): Promise<unknown> {
  if (!globalThis.document) throw new Error('Guichet: this is for browsers.')
  const [settings] = args as { origin?: string }[]
  if (verb === 'init' && !scriptOrigin && !settings?.origin) {
    throw new Error(
      "Guichet: init needs the address of your Guichet server: { origin: 'https://help.example.com' }.",
    )
  }
  call ??= start()
  return call(verb, ...args)
}

function start(): Call {
  const started = createController(
    document,
    scriptOrigin,
    panelPath,
    (address) => import(/* @vite-ignore */ address),
  )
  defineWidgetElement(document, started)
  return started
}
