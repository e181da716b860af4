import { panelFile, replayFile } from 'virtual:guichet-panel-file'
import { takeOverQueue } from './command-queue.ts'
import { createController } from './controller.ts'
import type { PanelModule } from './panel-contract.ts'
import { runVerb } from './run-verb.ts'
import { findScript } from './script-origin.ts'

const script = findScript(document)
const base = script.src

const verbs = createController({
  origin: new URL(base).origin,
  page: document,
  importPanel(attempt): Promise<PanelModule> {
    const address = new URL(panelFile, base)
    if (attempt > 0) address.search = `attempt=${attempt}`
    return import(/* @vite-ignore */ address.href)
  },
})

const first = takeOverQueue(
  window as Parameters<typeof takeOverQueue>[0],
  (verb, args) => runVerb(verbs, verb, args),
  () => import(/* @vite-ignore */ new URL(replayFile, base).href),
)

// A tag can say it all by itself: `<script async src="…/guichet.js" data-site="pub_…" data-locale="fr">`.
const { site, locale } = script.dataset
if (first && site) verbs.init({ site, ...(locale && { locale }) })
