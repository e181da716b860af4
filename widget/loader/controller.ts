import { chooseLocale } from '../i18n/choose-locale.ts'
import { LAUNCHER_LABELS } from '../i18n/launcher-labels.ts'
import { keptPrefix, removeKept } from '../panel/draft/kept-in-browser.ts'
import { createEventHub } from './event-hub.ts'
import { drawLauncher, type Launcher } from './launcher.ts'
import type { Panel, PanelModule } from './panel-contract.ts'
import type {
  GetToken,
  GuichetSettings,
  GuichetVerbs,
  PageView,
  Prefill,
  SessionData,
  SuggestedLinks,
} from './public-api.ts'

export interface ControllerParts {
  origin: string
  page: Document
  /** `attempt` counts from 0: a browser may remember that an address failed. */
  importPanel(attempt: number): Promise<PanelModule>
}

/** The verbs, over one launcher and one panel. The panel's code is fetched on first intent and not before. */
export function createController({ origin, page, importPanel }: ControllerParts): GuichetVerbs {
  const hub = createEventHub()
  let settings: GuichetSettings | null = null
  let getToken: GetToken | null = null
  let launcher: Launcher | null = null
  let panelModule: Promise<PanelModule> | null = null
  let panel: Promise<Panel> | null = null
  let prefilled: Prefill = {}
  let suggested: SuggestedLinks | null = null
  let facts: SessionData = {}
  let pageView: PageView | null = null
  let ready: Panel | null = null
  let failures = 0
  let shown = false

  const locale = () => chooseLocale([settings?.locale, page.documentElement.lang, ...navigator.languages])
  const labels = () => LAUNCHER_LABELS[locale()]

  function initialised(): GuichetSettings {
    if (!settings) throw new Error("Guichet: call Guichet('init', { site: 'pub_…' }) first.")
    return settings
  }

  function fetchPanel(): Promise<PanelModule> {
    panelModule ??= importPanel(failures).catch(reportFailure)
    return panelModule
  }

  function reportFailure(error: unknown): never {
    // Asked for ahead and then waited for: one failure, told once.
    if (panelModule) {
      panelModule = null
      failures += 1
      launcher?.setLabel(labels().unreachable)
      hub.emit('error', { message: `Guichet: the panel did not load from ${origin}.` })
    }
    throw error
  }

  function withPanel(): Promise<Panel> {
    const { site } = initialised()
    panel ??= fetchPanel()
      .then(({ createPanel }) => {
        launcher?.setLabel(labels().help)
        return createPanel({
          origin,
          site,
          locale: locale(),
          settings: initialised(),
          container: null,
          getToken,
          emit: hub.emit,
          closed(focusLauncher) {
            shown = false
            launcher?.setHidden(false)
            if (focusLauncher) launcher?.focus()
          },
        })
      })
      .then((created) => {
        created.prefill(prefilled)
        if (suggested) created.suggest(suggested)
        created['session-data'](facts)
        if (pageView) created['page-view'](pageView)
        ready = created
        return created
      })
      .catch((error) => {
        panel = null
        // The panel's words come in a file of their own.
        return reportFailure(error)
      })
    return panel
  }

  /** A panel command that matters only if there is a panel already: it is never fetched for it. */
  const ifPanel = (act: (panel: Panel) => unknown) => void panel?.then(act, () => {})

  async function show(act: (panel: Panel) => void) {
    const opening = await withPanel()
    shown = true
    launcher?.setHidden(true)
    act(opening)
  }

  /** The launcher has reported the failure itself; the click has no promise to reject. */
  const quietly = (promise: Promise<unknown>) => void promise.catch(() => {})

  function placeLauncher() {
    if (settings?.launcher === false) {
      launcher?.remove()
      launcher = null
      return
    }
    if (!page.body) {
      page.addEventListener('DOMContentLoaded', placeLauncher, { once: true })
      return
    }
    if (!settings) return
    launcher ??= drawLauncher(page, {
      intend: () => quietly(fetchPanel()),
      open: () => quietly(verbs.open()),
    })
    launcher.setLabel(labels().help)
    launcher.setHidden(shown)
  }

  function configure(changes: Partial<GuichetSettings>) {
    settings = { ...initialised(), ...changes, site: initialised().site }
    placeLauncher()
    ifPanel((each) => each.config(initialised(), locale()))
  }

  const verbs: GuichetVerbs = {
    init(wanted) {
      if (typeof wanted?.site !== 'string' || !/^[\w-]{1,64}$/.test(wanted.site)) {
        throw new Error("Guichet: init needs the public id of your site: { site: 'pub_…' }.")
      }
      if (settings && settings.site !== wanted.site) {
        throw new Error(`Guichet: the site is "${settings.site}" already. Call Guichet('destroy') first.`)
      }
      settings ??= { site: wanted.site }
      configure(wanted)
      hub.emit('ready', { site: wanted.site })
    },
    config: (changes) => configure(changes ?? {}),
    info: () => ({
      site: settings?.site ?? null,
      locale: locale(),
      open: shown,
      identified: getToken !== null,
      draft: ready?.hasDraft() ?? false,
    }),
    destroy() {
      ifPanel((each) => each.destroy())
      launcher?.remove()
      settings = getToken = launcher = panel = ready = suggested = pageView = null
      prefilled = {}
      facts = {}
      shown = false
    },
    identify(identity) {
      if (typeof identity?.getToken !== 'function') {
        throw new Error('Guichet: identify needs { getToken }, a function that answers a signed token.')
      }
      getToken = identity.getToken
      ifPanel((each) => each.identify(getToken))
    },
    logout() {
      getToken = null
      prefilled = {}
      facts = {}
      ifPanel((each) => each.logout())
      // Also while the panel is on its way, which may never arrive.
      removeKept(keptPrefix(initialised().site))
    },
    open: () => show((each) => each.open()),
    close: () => ifPanel((each) => each.close()),
    toggle: async () => (shown ? verbs.close() : verbs.open()),
    search: (question) => show((each) => each.search(String(question ?? ''))),
    prefill(fields) {
      // Kept for later rather than fetching the panel: a page may prefill on every view.
      prefilled = { ...prefilled, ...fields }
      ifPanel((each) => each.prefill(prefilled))
    },
    navigate: (to, id) => show((each) => each.navigate(to, id)),
    suggest(links) {
      suggested = links
      ifPanel((each) => each.suggest(links))
    },
    'session-data'(changes) {
      facts = { ...facts, ...changes }
      ifPanel((each) => each['session-data'](changes))
    },
    'page-view'(page = {}) {
      pageView = page
      ifPanel((each) => each['page-view'](page))
    },
    on: (event, listener) => hub.on(event, listener),
    off: (event, listener) => hub.off(event, listener),
    once: (event, listener) => hub.on(event, listener, true),
  }
  return verbs
}
