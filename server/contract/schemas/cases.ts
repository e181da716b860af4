import { z } from 'zod'
import { LIMITS } from '../limits.ts'
import {
  AUTHOR_ROLES,
  CALL_BACK_MEDIA,
  CALL_BACK_STATUSES,
  CASE_ACTIONS,
  CASE_STATUSES,
  CHANNELS,
  DEFAULT_SEVERITY,
  ENTRY_KINDS,
  NATURES,
  PLANS,
  SEVERITIES,
} from '../vocabulary.ts'
import { withoutBidiControls } from '../without-bidi-controls.ts'
import { email, instant, intentId, languageTag, pageAddress } from './common.ts'
import { engine } from './people.ts'

const text = (most: number) => z.string().trim().min(1).max(most)

/** What the person searched and read before the case; support sees it beside the case. */
const intentRecord = z.object({
  id: intentId,
  page: pageAddress.optional(),
  searches: z
    .array(z.object({ query: z.string().max(LIMITS.queryCharacters), at: instant }))
    .max(LIMITS.intentSearches)
    .default([]),
  readings: z
    .array(
      z.object({
        articleId: z.string().max(500),
        title: z.string().max(500),
        url: z.string().max(LIMITS.pageAddressCharacters),
        at: instant,
      }),
    )
    .max(LIMITS.intentReadings)
    .default([]),
})

/** The whole record, or only its id where the host page keeps no record. */
export const intent = z.union([
  intentRecord,
  intentId.transform((id): z.infer<typeof intentRecord> => ({ id, searches: [], readings: [] })),
])

const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone)
  .meta({ description: 'IANA time zone', examples: ['Europe/Paris'] })

export const callBackRequest = z.object({
  timeZone,
  medium: z.literal(CALL_BACK_MEDIA).default('voice'),
  windows: z
    .array(
      z.object({ from: instant, to: instant }).refine(({ from, to }) => Date.parse(from) < Date.parse(to)),
    )
    .min(1)
    .max(LIMITS.callBackWindows),
})

const timeSpan = z.object({ from: instant, to: instant })

export const callBack = callBackRequest.extend({
  status: z.literal(CALL_BACK_STATUSES),
  confirmed: timeSpan
    .nullable()
    .meta({ description: 'The time that support has confirmed, while it stands' }),
  meetingUrl: z.url().nullable(),
  sequence: z.number().int().meta({ description: 'Grows with every change' }),
})

const callBackNote = z.object({
  status: z.literal(CALL_BACK_STATUSES),
  timeZone: z.string(),
  medium: z.literal(CALL_BACK_MEDIA),
  confirmed: timeSpan.nullable(),
  previous: timeSpan.nullable().meta({ description: 'The time that no longer stands' }),
})

export const callBackHours = z.object({
  hours: z.array(timeSpan).meta({ description: 'In order; the first is cut at the moment of the answer' }),
})

/** One line: what a page states must not look like a line of somebody else's. */
const stated = (most: number) =>
  z
    .string()
    .max(most)
    .transform((line) =>
      withoutBidiControls(line)
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim(),
    )

const sessionData = z
  .record(
    stated(LIMITS.sessionDataKeyCharacters).pipe(z.string().min(1)),
    stated(LIMITS.sessionDataValueCharacters),
  )
  .refine((record) => Object.keys(record).length <= LIMITS.sessionDataKeys)
  .meta({ description: 'What the host page states of the session; nobody has verified it' })

/** What helps support to see what the person saw; each part only as the person chose to send it. */
export const diagnostics = z.object({
  page: pageAddress.optional(),
  browser: z.string().max(LIMITS.browserCharacters).optional(),
  consoleErrors: z.array(z.string().max(LIMITS.consoleErrorCharacters)).max(LIMITS.consoleErrors).optional(),
  sessionData: sessionData.optional(),
})

export const newCase = z.object({
  engine: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'An engine id of /v1/me; may be left out when there is one' }),
  nature: z.literal(NATURES),
  severity: z.literal(SEVERITIES).default(DEFAULT_SEVERITY),
  subject: text(LIMITS.subjectCharacters).transform(withoutBidiControls).pipe(z.string().min(1)),
  description: text(LIMITS.descriptionCharacters),
  confidential: z.boolean().default(false),
  callBack: callBackRequest.optional(),
  intent: intent.optional(),
  diagnostics: diagnostics.optional(),
  locale: languageTag.optional(),
  // A browser may know a zone that this server does not: no case is refused for it.
  timeZone: timeZone.optional().catch(undefined),
})

export const caseSummary = z.object({
  number: z.string(),
  status: z
    .literal(CASE_STATUSES)
    .meta({ description: 'open: waits for support; answered: waits for the contact' }),
  severity: z.literal(SEVERITIES),
  nature: z.literal(NATURES).nullable().meta({ description: 'Null: not stated yet, in a case by mail' }),
  subject: z.string(),
  engine: engine.nullable().meta({ description: 'Null: not stated yet, in a case by mail' }),
  plan: z.literal(PLANS),
  primaryEmail: email,
  confidential: z.boolean(),
  openedAt: instant,
  respondBy: instant,
  respondedAt: instant.nullable().meta({ description: 'When support first answered' }),
  updatedAt: instant,
  openedBy: z.object({ email, name: z.string().nullable() }),
  own: z.boolean().meta({ description: 'Opened by the person who asks' }),
})

export const caseFilter = z.object({
  of: z
    .enum(['me', 'account'])
    .default('me')
    .meta({ description: 'The person’s own cases, or also the account’s where the site allows it' }),
})

export const caseList = z.object({ cases: z.array(caseSummary) })

export const attachment = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string().meta({ description: 'Found in the content, whatever the sender said' }),
  bytes: z.number().int(),
})

export const attachmentUpload = z.object({
  name: z
    .string()
    .max(LIMITS.pageAddressCharacters)
    .optional()
    .meta({ description: 'The name of a file that is sent as it is; a form states it itself' }),
  claim: z.literal('later').optional().meta({
    description: 'It waits for a reply that names its id, for a day; else it is in the case at once',
  }),
})

export const attachmentForm = z.object({ file: z.string().meta({ format: 'binary' }) })

export const entryLink = z.object({
  title: z.string().trim().min(1).max(300),
  url: z.url({ protocol: /^https?$/ }).max(LIMITS.pageAddressCharacters),
})

export const timelineEntry = z.object({
  id: z.string(),
  kind: z.literal(ENTRY_KINDS),
  at: instant,
  author: z.object({
    role: z.literal(AUTHOR_ROLES),
    name: z.string().nullable(),
    own: z.boolean().meta({ description: 'Whoever reads the case is the author' }),
  }),
  channel: z.literal(CHANNELS),
  text: z.string().nullable(),
  links: z.array(entryLink),
  attachments: z.array(attachment),
  callBack: callBackNote
    .nullable()
    .meta({ description: 'Of an entry about a call-back: how it stood by then' }),
})

export const newReply = z
  .object({
    text: z.string().trim().max(LIMITS.replyCharacters).default(''),
    attachments: z
      .array(z.string().max(64))
      .max(LIMITS.attachmentsPerMessage)
      .default([])
      .meta({ description: 'Ids of attachments that were uploaded with claim=later' }),
  })
  .refine(({ text: words, attachments }) => words !== '' || attachments.length > 0, { path: ['text'] })

export const caseClosing = z.object({
  solvedWith: z
    .string()
    .max(LIMITS.pageAddressCharacters)
    .optional()
    .meta({ description: 'The id or address of the article that solved it' }),
})

export const caseReopening = z.object({
  text: z.string().trim().max(LIMITS.replyCharacters).default(''),
})

export const caseDetail = caseSummary.extend({
  description: z.string(),
  callBack: callBack.nullable(),
  // One that was taken in before `case:` was refused is still read.
  intent: intentRecord.extend({ id: z.string() }).nullable(),
  diagnostics: diagnostics.nullable(),
  timeline: z.array(timelineEntry),
  actions: z.array(z.literal(CASE_ACTIONS)),
})

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
