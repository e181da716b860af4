/** What may be kept of a person, each part a list of plain objects: all of it is JSON. */
export const RECORD_PARTS = [
  /** Where they are named as a contact, and as what. */
  'accounts',
  /** Their being named or removed, and whom they themselves have named or removed. */
  'contactDecisions',
  /** The cases that they opened, with the whole conversation and what they had searched before. */
  'cases',
  /** What they wrote in cases of others. */
  'entries',
  'attachments',
  'mailsReceived',
  'mailsSent',
  /** What happened when they asked for help, found by their pseudonym. */
  'events',
  /** Questions that they said an article had solved. */
  'learnedQuestions',
  /** What they did, as the audit trail has it. */
  'auditTrail',
] as const
export type RecordPart = (typeof RECORD_PARTS)[number]

/** All that is kept of one person of one site. */
export type PersonalRecord = { site: string; pseudonym: string } & Record<RecordPart, object[]>

/** What may be taken away, and has been: how many of each. */
export interface ErasedCounts {
  /** Events that are nobody's any more, and without what was asked. */
  events: number
  /** Questions that articles had learned. */
  learnedQuestions: number
  /** Cases without what had been searched and read before them. */
  caseIntents: number
  /** Mails that no case has come of. */
  mailsReceived: number
  /** Notes of mails that belong to no case. */
  mailsSent: number
}

/** What stays, how much of it there is, and why. */
export interface KeptPart {
  part: RecordPart
  count: number
  why: string
}

/** What became of the person's events where events are sent on. */
export interface SentEventsErasure {
  /** Already. What was on its way is looked for once more, some minutes later. */
  deleted: number
  /** In one line, why that is not all; it is tried again until it is. */
  failure: string | null
}

export interface Erasure {
  site: string
  /** By which their events were found; those in other systems still have it. */
  pseudonym: string
  erased: ErasedCounts
  /** Null: nothing is sent on, as far as this process knows. */
  sentEvents: SentEventsErasure | null
  kept: KeptPart[]
}
