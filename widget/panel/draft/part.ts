import { caseApi } from '../../api/case-api.ts'
import { attachFiles } from '../effects/attach-files.ts'
import { keepDraft } from '../effects/keep-draft.ts'
import { keepIntent } from '../effects/keep-intent.ts'
import { recordEvents } from '../effects/record-events.ts'
import { watchConsole } from '../effects/watch-console.ts'
import type { PanelPart } from '../parts/panel-part.ts'
import { reduceConsoleErrors } from '../state/reduce-console-errors.ts'
import { reduceDraft } from '../state/reduce-draft.ts'
import { reduceDrafts } from '../state/reduce-drafts.ts'
import { reduceFiles } from '../state/reduce-files.ts'
import { reduceIntent } from '../state/reduce-intent.ts'
import { reduceSubmission } from '../state/reduce-submission.ts'
import { tellHost } from '../tell-host.ts'
import { createDraftStorage } from './draft-storage.ts'

/** What a person is writing, from the first key on: kept through a reload, with what it led to on the way. */
export const part: PanelPart = {
  api: caseApi,
  reduce: (state, action, at) => ({
    draft: reduceDraft(state, action),
    drafts: reduceDrafts(state.drafts, action),
    intent: reduceIntent(state.intent, action, at),
    submission: reduceSubmission(state.submission, action),
    files: reduceFiles(state.files, action),
    consoleErrors: reduceConsoleErrors(state.consoleErrors, action),
  }),
  // What happened is recorded before another intent begins.
  effects: [
    (parts) => recordEvents({ ...parts, tell: (event, state) => tellHost(parts, event, state) }),
    keepIntent,
    (parts) => keepDraft({ ...parts, storage: createDraftStorage(parts.site) }),
    attachFiles,
    watchConsole,
  ],
}
