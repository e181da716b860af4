import { panelPath } from 'virtual:guichet-panel-file'
import { type GuichetGlobal, takeOverQueue } from './command-queue.ts'
import { createController } from './controller.ts'
import { defineWidgetElement } from './widget-element.ts'

const importFile = (address: string) => import(/* @vite-ignore */ address)
const page = window as typeof window & { Guichet?: GuichetGlobal }
const { currentScript } = document
// Without `currentScript` (a tag manager that evaluates the text) the tag is looked for by its name.
const script = (currentScript as HTMLScriptElement | null)?.src
  ? (currentScript as HTMLScriptElement)
  : document.querySelector<HTMLScriptElement>('script[src*="/guichet.js"]')

// A tag that is included twice, or evaluated again by a navigation that replaces the body, finds the first one's work.
if (!page.Guichet?.loaded) {
  const scriptOrigin = script ? new URL(script.src).origin : undefined
  const call = createController({ page: document, scriptOrigin, panelPath, importFile })
  defineWidgetElement(document, call)
  takeOverQueue(page, call as GuichetGlobal, () => importFile(`${scriptOrigin}/replay.js`))
}

// A tag can say it all by itself: `<script async src="…/guichet.js" data-site="pub_…" data-locale="fr">`.
if (script?.dataset.site) page.Guichet?.('init', { ...script.dataset })
