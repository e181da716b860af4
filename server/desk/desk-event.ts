import type { DeskCallBack, DeskCase, DeskEntry, DeskEvent } from './desk.ts'

/** A case and an entry of it, as they are kept: with more than a desk is told. */
export interface CaseToTell extends DeskCase {
  site: string
}
export interface EntryToTell extends Omit<DeskEntry, 'callBack'> {
  callBack?: DeskCallBack
}

/** What a desk is told of an entry. Part by part, so that nothing goes out that nobody has thought of. */
export function deskEvent(id: string, told: CaseToTell, entry: EntryToTell): DeskEvent {
  return { id, type: `case.${entry.kind}`, site: told.site, case: deskCase(told), entry: deskEntry(entry) }
}

function deskCase(told: CaseToTell): DeskCase {
  return {
    number: told.number,
    status: told.status,
    severity: told.severity,
    plan: told.plan,
    nature: told.nature,
    engine: told.engine && { id: told.engine.id, name: told.engine.name },
    subject: told.subject,
    description: told.description,
    confidential: told.confidential,
    account: { id: told.account.id, name: told.account.name },
    openedBy: { email: told.openedBy.email, name: told.openedBy.name },
    primaryEmail: told.primaryEmail,
    locale: told.locale,
    channel: told.channel,
    openedAt: told.openedAt,
    respondBy: told.respondBy,
    respondedAt: told.respondedAt,
    callBack: told.callBack && deskCallBack(told.callBack),
    supportPage: told.supportPage,
    diagnostics: told.diagnostics,
    intent: told.intent,
  }
}

function deskEntry(entry: EntryToTell): DeskEntry {
  return {
    id: entry.id,
    kind: entry.kind,
    at: entry.at,
    author: { role: entry.author.role, name: entry.author.name, email: entry.author.email },
    channel: entry.channel,
    text: entry.text,
    links: entry.links,
    attachments: entry.attachments,
    callBack: entry.callBack ? deskCallBack(entry.callBack) : null,
  }
}

function deskCallBack({ timeZone, medium, windows, status, call, meetingUrl }: DeskCallBack): DeskCallBack {
  return { timeZone, medium, windows, status, call, meetingUrl }
}
