import { render } from 'preact'
import { createHelpApi } from '../api/help-api.ts'
import { logOut } from '../api/log-out.ts'
import { loadWords } from '../i18n/words.ts'
import type { Panel, PanelHost, PanelModule } from '../loader/panel-contract.ts'
import { createDraftStorage } from './draft/draft-storage.ts'
import { createReplyStorage } from './draft/reply-storage.ts'
import { addEffects } from './effects/add-effects.ts'
import { createIdentity } from './identity.ts'
import { newId } from './new-id.ts'
import { pageAddress } from './page-address.ts'
import { PanelContext } from './panel-context.ts'
import { attachPanelRoot } from './panel-root.ts'
import { PanelView } from './panel-view.tsx'
import { prefilledFields } from './prefilled-fields.ts'
import { createSessionStorage } from './session-storage.ts'
import { beginIntent } from './state/intent.ts'
import { initialState } from './state/panel-state.ts'
import { createStore } from './store.ts'
import { tellHost } from './tell-host.ts'

/** Builds the panel on the page, closed: state, effects, and a view in a shadow root. */
export const createPanel: PanelModule['createPanel'] = async (host: PanelHost): Promise<Panel> => {
  const complain = (message: string) => host.emit('error', { message })
  const words = await loadWords({ locale: host.locale, changed: () => draw(), complain })
  const ending = new AbortController()
  const store = createStore(initialState(beginIntent(newId(), new Date().toISOString())))
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

  addEffects({
    store,
    api: createHelpApi({
      origin: host.origin,
      site: host.site,
      tokens: identity.tokens,
      seat: () => store.state().seat,
    }),
    storage: createDraftStorage(host.site),
    replyStorage: createReplyStorage(host.site),
    tokens: identity.tokens,
    beginSession: identity.beginSession,
    leave: identity.leave,
    locale: words.locale,
    page: pageAddress,
    ended: ending.signal,
    complain,
    newId,
    tell: (event, state) => tellHost(host, event, state),
  })
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
          later: {
            hasWords: words.has,
            loadWords: words.load,
            adoptStyles: root.adoptStyles,
          },
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
