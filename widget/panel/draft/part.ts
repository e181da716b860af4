import { askApi } from '../../api/ask-api.ts'
import { keepConsent } from '../../events/keep-consent.ts'
import { createTranslate } from '../../i18n/translate.ts'
import { SensitiveNote } from '../../screens/ask/sensitive-note.tsx'
import { Suggestions } from '../../screens/ask/suggestions.tsx'
import { LATE_ICONS } from '../components/late-icons.ts'
import { OfflineLine } from '../components/offline-line.tsx'
import { keepDraft } from '../effects/keep-draft.ts'
import { keepIntent } from '../effects/keep-intent.ts'
import { panelOutbox } from '../effects/panel-outbox.ts'
import { recordEvents } from '../effects/record-events.ts'
import { resolvePerson } from '../effects/resolve-person.ts'
import { suggestLinks } from '../effects/suggest-links.ts'
import { timeReading } from '../effects/time-reading.ts'
import { watchConnection } from '../effects/watch-connection.ts'
import { watchConsole } from '../effects/watch-console.ts'
import { newId } from '../new-id.ts'
import type { PanelPart } from '../parts/panel-part.ts'
import { isSensitive } from '../state/draft.ts'
import { lateState } from '../state/late-state.ts'
import { reduceConsoleErrors } from '../state/reduce-console-errors.ts'
import { reduceDraft } from '../state/reduce-draft.ts'
import { reduceDrafts } from '../state/reduce-drafts.ts'
import { reduceIntent } from '../state/reduce-intent.ts'
import { reduceLateScreen } from '../state/reduce-late-screen.ts'
import { reducePerson } from '../state/reduce-person.ts'
import { reduceSubmission } from '../state/reduce-submission.ts'
import { reduceSuggestions } from '../state/reduce-suggestions.ts'
import lanes from '../styles/lanes.css?inline'
import later from '../styles/later.css?inline'
import { takeSeat } from '../take-seat.ts'
import { tellHost } from '../tell-host.ts'
import { createDraftStorage } from './draft-storage.ts'

/**
 * What begins with the first key: who is asking, what they write, kept through a reload, and what it finds and leads to.
 * All later parts stand on it.
 */
export const part: PanelPart = {
  screens: { suggestions: Suggestions, sensitive: SensitiveNote, offline: OfflineLine },
  styles: [later, lanes],
  createTranslate,
  icons: LATE_ICONS,
  provides: takeSeat,
  initial: () => lateState(newId(), new Date().toISOString()),
  api: askApi,
  reduce(state, action, at) {
    const draft = reduceDraft(state, action)
    return {
      ...reducePerson(state, action),
      ...reduceLateScreen(state, action),
      draft,
      // For a draft that has seen the action already.
      suggestions: reduceSuggestions(state.suggestions, action, isSensitive(draft)),
      drafts: reduceDrafts(state.drafts, action),
      intent: reduceIntent(state.intent, action, at),
      submission: reduceSubmission(state.submission, action),
      consoleErrors: reduceConsoleErrors(state.consoleErrors, action),
      offline: action.type === 'connection-changed' ? action.offline : state.offline,
    }
  },
  // What happened is recorded before another intent begins.
  effects: [
    resolvePerson,
    suggestLinks,
    timeReading,
    (parts) =>
      recordEvents({
        ...parts,
        outbox: panelOutbox(parts),
        tell: (event, state) => tellHost(parts, event, state),
      }),
    keepConsent,
    keepIntent,
    (parts) => keepDraft({ ...parts, storage: createDraftStorage(parts.site) }),
    watchConsole,
    watchConnection,
  ],
}
