import { render } from 'preact'
import type { SiteSettings } from '../api/contract.ts'
import { loadWords } from '../i18n/words.ts'
import type { Panel, PanelHost, PanelModule } from '../loader/panel-contract.ts'
import type { GuichetPlace, GuichetTheme } from '../loader/public-api.ts'
import { hasKept } from './draft/has-kept.ts'
import type { EffectParts } from './effects/effect-parts.ts'
import { loadSite } from './effects/load-site.ts'
import { exposeParts } from './expose-parts.ts'
import { PanelContext } from './panel-context.ts'
import { keepFocus } from './panel-focus.ts'
import { attachPanelRoot } from './panel-root.ts'
import { PanelView } from './panel-view.tsx'
import { createLateParts } from './parts/late-parts.ts'
import { PART_OF_SCREEN } from './parts/parts.ts'
import type { Action, HostVerb } from './state/action.ts'
import { readyValue } from './state/loadable.ts'
import { FIRST_STATE } from './state/panel-state.ts'
import { shownScreen } from './state/screen.ts'
import { createStore } from './store.ts'

/** The same width as in the style sheets. */
const PHONE = '(max-width: 560px)'

/** What brings the person to each place. */
const PLACES: Record<GuichetPlace, Action['type']> = {
  ask: 'asking-wanted',
  'new-case': 'case-wanted',
  'my-cases': 'my-cases-wanted',
  case: 'case-picked',
  article: 'article-wanted',
  contacts: 'contacts-wanted',
}

exposeParts()

/** Builds the panel on the page, closed: state, effects, and a view in a shadow root. */
export const createPanel: PanelModule['createPanel'] = async (host: PanelHost): Promise<Panel> => {
  const complain = (message: string) => host.emit('error', { message })
  const words = await loadWords({ locale: host.locale, changed: () => draw(), complain })
  const ending = new AbortController()
  const store = createStore(FIRST_STATE)
  const inline = host.container !== null
  const root = attachPanelRoot(document, host.container)
  let hostToken = host.getToken

  // What else there is comes with the parts that bring it.
  const parts = {
    ...host,
    store,
    api: {},
    hostToken: () => hostToken,
    locale: words.locale,
    ended: ending.signal,
    complain,
  } as unknown as EffectParts
  const late = createLateParts({
    parts,
    words,
    adoptStyles: root.adoptStyles,
    hasKept: () => hasKept(host.site),
    changed: () => draw(),
  })
  let siteTheme: SiteSettings['theme']
  const follow = (theme: GuichetTheme | undefined) => {
    if (root.follow(theme ?? siteTheme?.scheme)) late.fetch('looks')
  }
  follow(host.settings.theme)
  for (const effect of [late.effect, loadSite(parts)]) {
    store.addEffect(effect)
  }
  store.addEffect((action) => {
    if (action.type !== 'site-changed') return
    siteTheme = readyValue(action.site)?.theme
    if (!siteTheme) return
    root.adoptStyles(siteTheme.styles)
    follow(parts.settings.theme)
  })
  store.addEffect((_action, before, after) => {
    if (before.open === after.open) return
    host.emit(after.open ? 'open' : 'close', {})
    if (!after.open) host.closed(root.returnFocus())
  })

  const phone = matchMedia(PHONE)
  phone.addEventListener('change', () => draw(), { signal: ending.signal })
  const isModal = () => phone.matches && !inline
  const mayMove = () => !inline || root.isInvited()
  const focus = keepFocus(root.mount.getRootNode() as ShadowRoot, mayMove, ending.signal)

  function draw() {
    render(
      <PanelContext.Provider
        value={{
          state: store.state(),
          dispatch: store.dispatch,
          t: words.t(),
          locale: words.locale(),
          late,
        }}
      >
        <PanelView inline={inline} fullScreen={isModal()} />
      </PanelContext.Provider>,
      root.mount,
    )
    const { open, screen, person } = store.state()
    if (open && isModal()) late.fetch('phone')
    const shown = shownScreen(screen, person)
    const part = PART_OF_SCREEN[shown]
    focus.follow({ open, shown, screen, ready: !part || late.get(part) !== null })
  }
  if (inline) await late.load('looks')
  // What failed without a connection is tried again with it.
  addEventListener('online', () => store.dispatch({ type: 'retried', byItself: true }), {
    signal: ending.signal,
  })
  const unsubscribe = store.subscribe(draw)
  draw()
  words.override(host.settings.strings)

  const say = (verb: HostVerb) => (what: unknown) => store.dispatch({ type: 'host-said', verb, what })
  const panel: Panel = {
    open() {
      root.rememberFocus()
      store.dispatch({ type: 'opened' })
    },
    close: () => store.dispatch({ type: 'closed' }),
    search(question) {
      if (typeof question !== 'string') return false
      root.rememberFocus()
      store.dispatch({ type: 'searched', question })
      return true
    },
    prefill: say('prefill'),
    suggest: say('suggest'),
    'session-data': say('session-data'),
    'page-view': say('page-view'),
    identify(getToken) {
      hostToken = getToken
      // Nobody has asked for a token before the parts are there that do.
      parts.identify?.(getToken)
      store.dispatch({ type: 'identity-given' })
    },
    logout() {
      hostToken = null
      parts.leave?.()
      store.dispatch({ type: 'logged-out' })
    },
    config(settings, locale) {
      parts.settings = settings
      follow(settings.theme)
      words.override(settings.strings)
      return words.speak(locale)
    },
    navigate(to, id = '') {
      const type = PLACES[to]
      if (!type || (!id && /^(case|article)$/.test(to))) return false
      panel.open()
      store.dispatch({ type, id, number: id } as Action)
      return true
    },
    hasDraft() {
      const { question, subject, description } = store.state().draft
      return Boolean(question || subject || description)
    },
    destroy() {
      store.dispatch({ type: 'closed' })
      unsubscribe()
      ending.abort()
      render(null, root.mount)
      root.remove()
    },
  }
  return panel
}
