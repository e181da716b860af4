import { render } from 'preact'
import { createHelpApi } from '../api/help-api.ts'
import { createTokenSource } from '../api/token-source.ts'
import { loadLaterMessages, loadMessages } from '../i18n/load-messages.ts'
import { createTranslate, type LaterMessages, type Messages } from '../i18n/translate.ts'
import type { Panel, PanelHost, PanelModule } from '../loader/panel-contract.ts'
import { createDraftStorage } from './draft/draft-storage.ts'
import { createReplyStorage } from './draft/reply-storage.ts'
import { addEffects } from './effects/add-effects.ts'
import { newId } from './new-id.ts'
import { pageAddress } from './page-address.ts'
import { PanelContext } from './panel-context.ts'
import { attachPanelRoot } from './panel-root.ts'
import { PanelView } from './panel-view.tsx'
import { prefilledFields } from './prefilled-fields.ts'
import { beginIntent } from './state/intent.ts'
import { initialState } from './state/panel-state.ts'
import { createStore } from './store.ts'
import { tellHost } from './tell-host.ts'

/** Builds the panel on the page, closed: state, effects, and a view in a shadow root. */
export const createPanel: PanelModule['createPanel'] = async (host: PanelHost): Promise<Panel> => {
  let locale = host.locale
  let words: Messages & Partial<LaterMessages> = await loadMessages(locale)
  let t = createTranslate(locale, words)
  let hasLaterWords = false
  const complain = (message: string) => host.emit('error', { message })
  let tokens = createTokenSource({ getToken: host.getToken, complain })
  const ending = new AbortController()
  const store = createStore(initialState(beginIntent(newId(), new Date().toISOString())))
  const root = attachPanelRoot(document)

  addEffects({
    store,
    api: createHelpApi({
      origin: host.origin,
      site: host.site,
      tokens: () => tokens,
      seat: () => store.state().seat,
    }),
    storage: createDraftStorage(host.site),
    replyStorage: createReplyStorage(host.site),
    tokens: () => tokens,
    locale: () => locale,
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

  async function loadLaterWords() {
    const wanted = locale
    const found = await loadLaterMessages(wanted)
    // Another language has been chosen meanwhile, which brings its own.
    if (wanted !== locale) return
    words = { ...words, ...found }
    t = createTranslate(locale, words)
    hasLaterWords = true
    draw()
  }

  const draw = () =>
    render(
      <PanelContext.Provider
        value={{
          state: store.state(),
          dispatch: store.dispatch,
          t,
          locale,
          newId,
          later: { hasWords: hasLaterWords, loadWords: loadLaterWords, adoptStyles: root.adoptStyles },
        }}
      >
        <PanelView />
      </PanelContext.Provider>,
      root.mount,
    )
  const unsubscribe = store.subscribe(draw)
  draw()

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
      tokens = createTokenSource({ getToken, complain })
      store.dispatch({ type: 'identity-given' })
    },
    logout() {
      tokens = createTokenSource({ getToken: null })
      store.dispatch({ type: 'logged-out' })
    },
    async speak(wanted) {
      if (wanted === locale) return
      const [first, later] = await Promise.all([
        loadMessages(wanted),
        hasLaterWords ? loadLaterMessages(wanted) : {},
      ])
      words = { ...first, ...later }
      t = createTranslate(wanted, words)
      locale = wanted
      draw()
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
