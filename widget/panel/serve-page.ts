import type { LoaderHost, PanelFile, Said } from '../loader/loader-host.ts'
import type { Panel } from '../loader/panel-contract.ts'
import type { GuichetInfo } from '../loader/public-api.ts'
import { checkCall, checkSubscription } from './check-call.ts'
import { createPanel } from './create-panel.tsx'

/** What the panel's file does for the loader: carries out what the loader leaves to it, and hears all else. */
export const servePage: PanelFile['servePage'] = async (host) => {
  let open = false
  let destroyed = false
  let panel: Panel | undefined

  const configure = () => panel?.config(host().settings, host().locale)
  host().hearers.push({
    init: configure,
    config: configure,
    identify(identity?: Said['identify']) {
      if (typeof identity?.getToken !== 'function') {
        throw new Error('Guichet: identify needs { getToken }, a function that answers a signed token.')
      }
      panel?.identify(identity.getToken)
    },
    logout: () => panel?.logout(),
    prefill: (fields) => panel?.prefill(fields),
    suggest: (links) => panel?.suggest(links),
    'session-data': (facts) => panel?.['session-data'](facts),
    'page-view': (page) => panel?.['page-view'](page ?? {}),
    close: () => panel?.close(),
    on: checkSubscription,
    once: checkSubscription,
    info: (): GuichetInfo => ({
      site: host().settings.site ?? null,
      locale: host().locale,
      open,
      identified: host().said.identify !== undefined,
      draft: panel?.hasDraft() ?? false,
    }),
    destroy() {
      destroyed = true
      panel?.destroy()
    },
  })

  /** A panel of how things stand, told what the page has said up to then. */
  async function create(given: LoaderHost): Promise<Panel> {
    const { settings, said } = given
    const getToken = said.identify?.getToken ?? null
    const created = await createPanel({
      ...given,
      site: settings.site,
      container: settings.container ? given.findParent() : null,
      getToken,
      emit(event, detail) {
        if (event === 'open' || event === 'close') open = event === 'open'
        given.emit(event, detail)
      },
    })
    if (destroyed) {
      created.destroy()
      throw new Error('Guichet: destroyed while it was loading.')
    }
    panel = created
    const now = host()
    if (now.settings !== settings) await configure()
    const latest = now.said.identify?.getToken ?? null
    if (latest !== getToken) created.identify(latest)
    tellSaid(created, now)
    return created
  }

  if (host().settings.site) await create(host())
  return async (verb, ...args) => {
    try {
      checkCall(verb, args[0], host().settings)
      const shown = panel ?? (await create(host()))
      const act = verb === 'toggle' ? (open ? 'close' : 'open') : (verb as 'open' | 'navigate' | 'search')
      await (shown[act] as (...words: never[]) => void)(...args)
    } catch (error) {
      // The launcher waits for a panel that does not open.
      if (!open) host().closed(false)
      throw error
    }
  }
}

function tellSaid(panel: Panel, { said, emit }: LoaderHost) {
  for (const [verb, words] of Object.entries(said)) {
    try {
      if (verb === 'suggest') panel.suggest((words as Required<Said>['suggest']).links)
      else if (verb !== 'identify') panel[verb as 'prefill' | 'session-data' | 'page-view'](words as never)
    } catch (error) {
      emit('error', { message: (error as Error).message })
    }
  }
}
