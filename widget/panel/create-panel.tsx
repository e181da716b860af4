import { render } from 'preact'
import { askApi } from '../api/ask-api.ts'
import type { HelpApi } from '../api/help-api.ts'
import { logOut } from '../api/log-out.ts'
import { createRequest } from '../api/request.ts'
import { loadWords } from '../i18n/words.ts'
import type { Panel, PanelHost, PanelModule } from '../loader/panel-contract.ts'
import { hasKept } from './draft/has-kept.ts'
import type { EffectParts } from './effects/effect-parts.ts'
import { loadSite } from './effects/load-site.ts'
import { resolvePerson } from './effects/resolve-person.ts'
import { suggestLinks } from './effects/suggest-links.ts'
import { createIdentity } from './identity.ts'
import { newId } from './new-id.ts'
import { pageAddress } from './page-address.ts'
import { PanelContext } from './panel-context.ts'
import { attachPanelRoot } from './panel-root.ts'
import { PanelView } from './panel-view.tsx'
import { createLateParts } from './parts/late-parts.ts'
import { prefilledFields } from './prefilled-fields.ts'
import { createSessionStorage } from './session-storage.ts'
import { initialState } from './state/panel-state.ts'
import { createStore } from './store.ts'

/** Builds the panel on the page, closed: state, effects, and a view in a shadow root. */
export const createPanel: PanelModule['createPanel'] = async (host: PanelHost): Promise<Panel> => {
  const complain = (message: string) => host.emit('error', { message })
  const words = await loadWords({ locale: host.locale, changed: () => draw(), complain })
  const ending = new AbortController()
  const store = createStore(initialState(newId(), new Date().toISOString()))
  const root = attachPanelRoot(document)
  const identity = createIdentity({
    getToken: host.getToken,
    session: createSessionStorage(host.site),
    complain,
    logOut: (token) => logOut(host.origin, token),
    switched() {
      // At once, before it is known who the new person is.
      store.dispatch({ type: 'seat-taken' })
      store.dispatch({ type: 'identity-given' })
    },
  })

  const server = {
    origin: host.origin,
    site: host.site,
    tokens: identity.tokens,
    seat: () => store.state().seat,
  }
  const request = { ...server, request: createRequest(server) }
  const parts: EffectParts = {
    store,
    api: askApi(request) as HelpApi,
    site: host.site,
    tokens: identity.tokens,
    beginSession: identity.beginSession,
    leave: identity.leave,
    locale: words.locale,
    page: pageAddress,
    ended: ending.signal,
    emit: host.emit,
    complain,
    newId,
  }
  const late = createLateParts({
    parts,
    request,
    words,
    adoptStyles: root.adoptStyles,
    hasKept: () => hasKept(host.site),
    changed: () => draw(),
  })
  for (const effect of [late.effect, loadSite(parts), resolvePerson(parts), suggestLinks(parts)]) {
    store.addEffect(effect)
  }
  store.addEffect((_action, before, after) => {
    if (before.open === after.open) return
    host.emit(after.open ? 'open' : 'close', {})
    if (!after.open) host.closed(root.returnFocus())
  })

  const draw = () =>
    render(
      <PanelContext.Provider
        value={{
          state: store.state(),
          dispatch: store.dispatch,
          t: words.t(),
          locale: words.locale(),
          newId,
          late,
        }}
      >
        <PanelView />
      </PanelContext.Provider>,
      root.mount,
    )
  const unsubscribe = store.subscribe(draw)
  draw()
  words.override(host.settings.strings)

  return {
    open() {
      root.rememberFocus()
      store.dispatch({ type: 'opened' })
    },
    close: () => store.dispatch({ type: 'closed' }),
    search(question) {
      root.rememberFocus()
      store.dispatch({ type: 'searched', question })
    },
    prefill: (fields) => store.dispatch({ type: 'prefilled', fields: prefilledFields({ ...fields }) }),
    identify(getToken) {
      identity.identify(getToken)
      store.dispatch({ type: 'identity-given' })
    },
    logout() {
      identity.leave()
      store.dispatch({ type: 'logged-out' })
    },
    config(settings, locale) {
      words.override(settings.strings)
      return words.speak(locale)
    },
    navigate() {
      root.rememberFocus()
      store.dispatch({ type: 'opened' })
    },
    suggest() {},
    'session-data'() {},
    'page-view'() {},
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
}
