import type { HelpApi } from '../../../widget/api/help-api.ts'
import { createRequest } from '../../../widget/api/request.ts'
import { createTokenSource } from '../../../widget/api/token-source.ts'
import type { DraftStorage } from '../../../widget/panel/draft/draft-storage.ts'
import type { ReplyStorage } from '../../../widget/panel/draft/reply-storage.ts'
import type { EffectParts } from '../../../widget/panel/effects/effect-parts.ts'
import type { PanelState } from '../../../widget/panel/state/panel-state.ts'
import { createStore, type Effect, type Store } from '../../../widget/panel/store.ts'
import { lateReducers } from './all-reducers.ts'

/** What effects work with, and where some of them keep things. */
type TestParts = EffectParts & { storage: DraftStorage; replyStorage: ReplyStorage }

export interface TestPanel {
  store: Store
  parts: TestParts
  /** Ends listeners on the page. */
  end(): void
}

const NO_STORAGE: DraftStorage = {
  read: () => null,
  write: () => ({ inBrowser: true, apart: false }),
  remove() {},
  catchUp: () => null,
  begin() {},
  others: () => [],
  open: () => null,
  forget() {},
  removeAll() {},
  watch() {},
}

const NO_REPLY_STORAGE: ReplyStorage = { read: () => null, write() {}, forget() {} }

/** The panel's real store and effects over a fake server, without a view. */
export function testPanel(
  state: PanelState,
  effects: ((parts: TestParts) => Effect)[],
  replacements: { api: HelpApi; storage?: DraftStorage; replyStorage?: ReplyStorage; token?: string },
): TestPanel {
  const ending = new AbortController()
  const store = createStore(state)
  const tokens = createTokenSource({ getToken: () => replacements.token ?? null })
  let ids = 0
  for (const reduce of lateReducers) store.extend({ reduce }, [])
  const parts: TestParts = {
    store,
    api: replacements.api,
    site: 'pub_sample',
    origin: 'https://help.example.com',
    hostToken: () => null,
    settings: { site: 'pub_sample' },
    container: null,
    hearers: [],
    request: createRequest({ origin: 'https://help.example.com', tokens: () => tokens }),
    emit() {},
    storage: replacements.storage ?? NO_STORAGE,
    replyStorage: replacements.replyStorage ?? NO_REPLY_STORAGE,
    tokens: () => tokens,
    identify() {},
    beginSession() {},
    leave() {},
    locale: () => 'en',
    page: () => 'https://console.example.com/engines',
    ended: ending.signal,
    complain() {},
    newId: () => `id-${++ids}`,
  }
  for (const effect of effects) store.addEffect(effect(parts))
  return { store, parts, end: () => ending.abort() }
}

/** Lets promises that are settled already run on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
}
