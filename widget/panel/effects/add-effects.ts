import { attachFiles } from './attach-files.ts'
import { changeCase } from './change-case.ts'
import type { EffectParts } from './effect-parts.ts'
import { fileCase } from './file-case.ts'
import { keepDraft } from './keep-draft.ts'
import { keepIntent } from './keep-intent.ts'
import { keepReplies } from './keep-replies.ts'
import { loadCallBackHours } from './load-call-back-hours.ts'
import { loadCases } from './load-cases.ts'
import { loadSite } from './load-site.ts'
import { manageContacts } from './manage-contacts.ts'
import { noticeReturn } from './notice-return.ts'
import { proveAddress } from './prove-address.ts'
import { readArticle } from './read-article.ts'
import { type RecordEventsParts, recordEvents } from './record-events.ts'
import { resolvePerson } from './resolve-person.ts'
import { saveAttachment } from './save-attachment.ts'
import { sendReply } from './send-reply.ts'
import { suggestLinks } from './suggest-links.ts'

import { watchConsole } from './watch-console.ts'

/** Everything that follows actions. What happened is recorded before another intent begins. */
export function addEffects(parts: EffectParts & RecordEventsParts): void {
  const effects = [
    recordEvents,
    keepIntent,
    loadSite,
    resolvePerson,
    keepDraft,
    proveAddress,
    suggestLinks,
    readArticle,
    fileCase,
    loadCases,
    loadCallBackHours,
    keepReplies,
    sendReply,
    changeCase,
    attachFiles,
    saveAttachment,
    noticeReturn,
    watchConsole,
    manageContacts,
  ]
  for (const effect of effects) parts.store.addEffect(effect(parts))
}
