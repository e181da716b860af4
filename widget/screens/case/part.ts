import { casesApi } from '../../api/cases-api.ts'
import { createReplyStorage } from '../../panel/draft/reply-storage.ts'
import { changeCase } from '../../panel/effects/change-case.ts'
import { keepReplies } from '../../panel/effects/keep-replies.ts'
import { loadCases } from '../../panel/effects/load-cases.ts'
import { noticeReturn } from '../../panel/effects/notice-return.ts'
import { saveAttachment } from '../../panel/effects/save-attachment.ts'
import { sendReply } from '../../panel/effects/send-reply.ts'
import { signOut } from '../../panel/effects/sign-out.ts'
import type { PanelPart } from '../../panel/parts/panel-part.ts'
import { reduceCaseChange } from '../../panel/state/case-change.ts'
import { reduceCases } from '../../panel/state/reduce-cases.ts'
import { reduceSaving } from '../../panel/state/reduce-saving.ts'
import { reduceReplies } from '../../panel/state/reply.ts'
import list from '../my-cases/my-cases.css?inline'
import { MyCasesScreen } from '../my-cases/my-cases-screen.tsx'
import conversation from './case.css?inline'
import { CaseScreen } from './case-screen.tsx'

/** The person's cases, and the conversation of one: read one after the other. */
export const part: PanelPart = {
  screens: { 'my-cases': MyCasesScreen, 'case-detail': CaseScreen },
  styles: [list, conversation],
  api: casesApi,
  reduce: (state, action) => ({
    ...reduceCases(state, action),
    caseChange: reduceCaseChange(state.caseChange, action),
    replies: reduceReplies(state.replies, action),
    saving: reduceSaving(state.saving, action),
  }),
  effects: [
    loadCases,
    (parts) => keepReplies({ ...parts, replyStorage: createReplyStorage(parts.site) }),
    sendReply,
    changeCase,
    saveAttachment,
    signOut,
    noticeReturn,
  ],
}
