import { panelPath } from 'virtual:guichet-panel-file'
import { type GuichetGlobal, takeOverQueue } from './command-queue.ts'
import { createController } from './controller.ts'
import { defineWidgetElement } from './widget-element.ts'

const importFile = (address: string) => import(/* @vite-ignore */ address)
const page = window as typeof window & { Guichet?: GuichetGlobal }
const { currentScript } = document
// Not what a page's own `<img name="currentScript">` stands for. Without it (a tag manager that evaluates the text) the
// tag is looked for by its name.
const script =
  currentScript instanceof HTMLScriptElement && currentScript.src
    ? currentScript
    : document.querySelector<HTMLScriptElement>('script[src*="/guichet.js"]')

// A tag that is included twice, or evaluated again by a navigation that replaces the body, finds the first one's work.
if (!page.Guichet?.loaded) {
  const call = createController(document, script?.src, panelPath, importFile)
  defineWidgetElement(document, call)
  takeOverQueue(page, call, () =>
    importFile((script as HTMLScriptElement).src.replace('guichet.js', 'replay.js')),
  )
}

// A tag can say it all by itself: `<script async src="…/guichet.js" data-site="pub_…" data-locale="fr">`.
if (script?.dataset.site) (page.Guichet as GuichetGlobal)('init', script.dataset as never)
