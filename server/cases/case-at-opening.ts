import type { CaseToOpen, NewEntry, SupportCase } from './case.ts'

/** What a case begins with. */
export function openingEntry(toOpen: CaseToOpen): NewEntry {
  return {
    kind: 'opened',
    at: toOpen.openedAt,
    author: { role: 'contact', name: toOpen.openedBy.name, email: toOpen.openedBy.email },
    channel: toOpen.channel,
    text: null,
    links: [],
    original: null,
    supportOnly: false,
    ...(toOpen.messageId !== undefined && { messageId: toOpen.messageId }),
    ...(toOpen.callBack && { callBack: { ...toOpen.callBack, previous: null } }),
  }
}

/** The case as it is at its opening. */
export function caseAtOpening(toOpen: CaseToOpen, number: string, entryId: string): SupportCase {
  return {
    ...toOpen,
    number,
    status: 'open',
    respondedAt: null,
    updatedAt: toOpen.openedAt,
    entries: [{ ...openingEntry(toOpen), id: entryId, attachments: [] }],
  }
}
