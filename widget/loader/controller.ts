import { chooseLocale } from '../i18n/choose-locale.ts'
import type { WidgetLocale } from '../i18n/locales.ts'
import { keptPrefix, removeKept, VISITOR } from '../panel/draft/kept-in-browser.ts'
import { createEventHub } from './event-hub.ts'
import { createLauncher, type Launcher, type LauncherStatus } from './launcher.ts'
import type { AttachFile, Hearer, LoaderHost, PanelFile, Said } from './loader-host.ts'
import type { GuichetSettings } from './public-api.ts'

// biome-ignore lint/suspicious/noExplicitAny: what a file exports is known where it is used
export type ImportFile = (address: string) => Promise<any>

/** Carries out a call: verb first. Rejects with an error that says what to do. */
export type Call = (verb: string, ...args: never[]) => Promise<unknown>

/**
 * One launcher and one panel, whose code is fetched on first intent and not before.
 *
 * @param script address of the script, on the Guichet server; undefined where `init` has to name the server
 */
export function createController(
  page: Document,
  script: string | undefined,
  panelPath: string,
  importFile: ImportFile,
): Call {
  const { emit, ...subscribing } = createEventHub(page)
  let locale: WidgetLocale
  let launcher: Launcher | undefined
  let panel: ReturnType<PanelFile['servePage']> | undefined
  let folder = '/'
  let settings = {} as GuichetSettings
  let said: Said = {}
  let hearers: Hearer[] = []
  let status: LauncherStatus = ''

  /** `https://host`, of an address there. */
  const origin = () => (settings.origin ?? (script as string)).split('/', 3).join('/')
  const find = (wanted: Element | string | undefined | null) =>
    typeof wanted === 'string' ? page.querySelector(wanted) : wanted
  const findParent = () => find(settings.container ?? page.body) as Element | null

  function draw(now: LauncherStatus) {
    status = now
    launcher?.draw(settings, locale, now)
  }

  const host = (): LoaderHost => ({
    origin: origin(),
    locale,
    settings,
    said,
    hearers,
    findParent,
    emit(event, detail) {
      if (event === 'open') draw('hidden')
      emit(event, detail)
    },
    closed(focusLauncher) {
      draw('')
      if (focusLauncher) launcher?.focus()
    },
  })

  /**
   * On first intent, which is before it is to be shown. A browser may remember which addresses failed: the server has the
   * same files under others.
   */
  function load() {
    panel ??= importFile(`${origin()}${folder}${panelPath}`)
      .then((file: PanelFile) => file.servePage(host))
      .catch((error) => {
        panel = undefined
        folder += 'again/'
        draw('failed')
        emit('error', { message: `${error}` })
        throw error
      })
    return panel
  }

  /** Shows the panel, or has it say what is wrong with the call. */
  async function show(verb: string, ...args: never[]) {
    if (status !== 'hidden') draw('busy')
    const act = await load()
    return act(verb, ...args)
  }

  const keep =
    <V extends keyof Said>(verb: V) =>
    (words: Said[V]) => {
      const { [verb]: former, ...others } = said
      said = { ...others, [verb]: { ...former, ...words } }
    }

  function configure(changes: Partial<GuichetSettings>) {
    const { site } = settings
    const wanted = { ...settings, ...changes }
    // Told at once: nobody has gone for help.
    if (site && site !== wanted.site) throw Error(`Guichet: ${site}: destroy first.`)
    // Not by a pattern: the first one of a page costs it a tenth of a millisecond.
    if (encodeURIComponent(wanted.site || ' ') !== wanted.site) return show('init', changes as never)
    settings = wanted
    if (wanted.consent === false) removeKept(keptPrefix(settings.site) + VISITOR)
    locale = chooseLocale([
      wanted.locale,
      page.documentElement.lang,
      ...navigator.languages,
      'en',
    ]) as WidgetLocale
    launcher ??= createLauncher(page, findParent, load, () => show('open'))
    draw(status)
    if (!site) emit('ready', { site: wanted.site })
  }

  const verbs: { [verb: string]: (...args: never[]) => unknown } = {
    // A page may call `Guichet('toString')`.
    __proto__: null as never,
    ...subscribing,
    init: configure,
    config: configure,
    info: () => ({
      site: settings.site ?? null,
      locale,
      open: false,
      identified: !!said.identify,
      draft: false,
    }),
    destroy() {
      launcher?.remove()
      launcher = panel = undefined
      settings = {} as GuichetSettings
      said = {}
      hearers = []
      status = ''
    },
    identify: keep('identify'),
    logout() {
      said = {}
      removeKept(keptPrefix(settings.site))
    },
    close() {},
    suggest: (links) => keep('suggest')({ links }),
    prefill: keep('prefill'),
    'session-data': keep('session-data'),
    'page-view': keep('page-view'),
  }

  // Attach mode. The form is looked for as the focus moves: one that is drawn later, or again, is found too.
  page.addEventListener('focusin', ({ target }) => {
    const form = find(settings.attach?.form)
    if (form?.contains(target as Node))
      importFile(`${origin()}/attach.js`).then((file: AttachFile) => file.attach(host, form))
  })

  const call: Call = async (verb, ...args) => {
    const there = hearers
    let result = verbs[verb] ? verbs[verb](...args) : show(verb, ...args)
    for (const each of there) result = each[verb]?.(...args) ?? result
    return result
  }
  return call
}
