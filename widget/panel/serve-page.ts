import type { Hearer, LoaderHost, PanelFile } from '../loader/loader-host.ts'
import type { Panel } from '../loader/panel-contract.ts'
import { createPanel } from './create-panel.tsx'

/** The verbs that are the panel's own, besides those that show it. */
const HEARD = ['logout', 'prefill', 'suggest', 'session-data', 'page-view', 'close'] as const
const SHOWING = ['open', 'toggle', 'navigate', 'search']

/** What the panel's file does for the loader: carries out what the loader leaves to it, and hears all else. */
export const servePage: PanelFile['servePage'] = async (host) => {
  let open = false
  let destroyed = false
  let panel: Panel | undefined

  /** Rejects, with what to do about it, if anything is wrong with a call. */
  const check = async (...call: [verb: string, ...args: unknown[]]) =>
    (await import('./check-call.ts')).checkCall(host().settings, ...call)
  const configure = () => panel?.config(host().settings, host().locale)

  const hearer: Hearer = {
    // A page may call `Guichet('toString')`.
    __proto__: null as never,
    init: configure,
    config: configure,
    identify(identity?: LoaderHost['said']['identify']) {
      if (typeof identity?.getToken !== 'function') return check('identify')
      panel?.identify(identity.getToken)
    },
    on: (...subscribed: unknown[]) => check('on', ...subscribed),
    once: (...subscribed: unknown[]) => check('once', ...subscribed),
    info: () => ({
      site: host().settings.site ?? null,
      locale: host().locale,
      open,
      identified: !!host().said.identify,
      draft: !!panel?.hasDraft(),
    }),
    destroy() {
      destroyed = true
      panel?.destroy()
    },
  }
  for (const verb of HEARD) hearer[verb] = (what: unknown) => panel?.[verb](what as never)
  host().hearers.push(hearer)

  /** A panel of how things stand, told what the page has said up to then. */
  async function create(given: LoaderHost): Promise<Panel> {
    const { settings, said } = given
    const getToken = said.identify?.getToken ?? null
    // Said before there was anything to look at it.
    if (said.identify && typeof getToken !== 'function') {
      check('identify').catch(({ message }) => given.emit('error', { message }))
    }
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
      throw new Error('Guichet: destroyed.')
    }
    panel = created
    const now = host()
    if (now.settings !== settings) await configure()
    const latest = now.said.identify?.getToken ?? null
    if (latest !== getToken) created.identify(latest)
    for (const [verb, words] of Object.entries(now.said)) {
      if (verb === 'suggest') created.suggest(words.links)
      else if (verb !== 'identify') created[verb as 'prefill'](words)
    }
    return created
  }

  if (host().settings.site) await create(host())
  return async (verb, ...args) => {
    try {
      if (!host().settings.site || !SHOWING.includes(verb)) await check(verb, ...args)
      const shown = panel ?? (await create(host()))
      const act = verb === 'toggle' ? (open ? 'close' : 'open') : (verb as 'open')
      const done: unknown = shown[act](...(args as []))
      if (done === false) await check(verb, ...args)
    } catch (error) {
      // The launcher waits for a panel that does not open.
      if (!open) host().closed(false)
      throw error
    }
  }
}
