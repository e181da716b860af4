import type { CaseDetail, CaseSummary, TimelineEntry } from '../contract/types.ts'
import type { CaseAction } from '../contract/vocabulary.ts'
import type { Site } from '../sites/site.ts'
import { callBackNoteView, callBackView } from './call-back/call-back-view.ts'
import type { EntryAuthor, SupportCase } from './case.ts'
import type { CaseOfPerson } from './case-access.ts'

/** What a list, and the answer to an opening, show of a case. */
export function caseSummary(supportCase: SupportCase, { own }: { own: boolean }): CaseSummary {
  const { openedBy } = supportCase
  return {
    number: supportCase.number,
    status: supportCase.status,
    severity: supportCase.severity,
    nature: supportCase.nature,
    subject: supportCase.subject,
    engine: supportCase.engine,
    plan: supportCase.plan,
    primaryEmail: supportCase.primaryEmail,
    confidential: supportCase.confidential,
    openedAt: supportCase.openedAt.toISOString(),
    respondBy: supportCase.respondBy.toISOString(),
    respondedAt: supportCase.respondedAt?.toISOString() ?? null,
    updatedAt: supportCase.updatedAt.toISOString(),
    openedBy: { email: openedBy.email, name: openedBy.name },
    own,
  }
}

/** All that a person who may read the case sees of it: nothing that is support's alone. */
export function caseDetail(
  { case: supportCase, reader, own, mayChange }: CaseOfPerson,
  site: Site,
): CaseDetail {
  return {
    ...caseSummary(supportCase, { own }),
    description: supportCase.description,
    callBack: supportCase.callBack && callBackView(supportCase.callBack),
    intent: own ? supportCase.intent : null,
    diagnostics: own ? supportCase.diagnostics : null,
    timeline: timelineOf(supportCase, reader),
    actions: mayChange ? actionsOf(supportCase, site) : [],
  }
}

/** Names are no proof of who wrote an entry: two people of an account may share one. */
function timelineOf({ entries }: SupportCase, reader: string): TimelineEntry[] {
  const isOwn = ({ role, email }: EntryAuthor) =>
    role === 'contact' && email?.toLowerCase() === reader.toLowerCase()
  return entries
    .filter(({ supportOnly }) => !supportOnly)
    .map(({ id, kind, at, author, channel, text, links, attachments, callBack }) => ({
      id,
      kind,
      at: at.toISOString(),
      author: { role: author.role, name: author.name, own: isOwn(author) },
      channel,
      text,
      links,
      attachments,
      callBack: callBack ? callBackNoteView(callBack) : null,
    }))
}

function actionsOf({ status, plan }: SupportCase, site: Site): CaseAction[] {
  if (status === 'closed') return ['reply', 'reopen']
  return site.plans[plan].callBack ? ['reply', 'close', 'call_back'] : ['reply', 'close']
}
