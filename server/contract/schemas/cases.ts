import { z } from 'zod'
import { LIMITS } from '../limits.ts'
import { CALL_BACK_MEDIA, DEFAULT_SEVERITY, NATURES, PLANS, SEVERITIES } from '../vocabulary.ts'
import { email, instant, languageTag, pageAddress } from './common.ts'
import { engine } from './people.ts'

const text = (most: number) => z.string().trim().min(1).max(most)

/** What the person searched and read before the case; support sees it beside the case. */
const intentRecord = z.object({
  id: z.string().min(1).max(64),
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
  z
    .string()
    .min(1)
    .max(64)
    .transform((id): z.infer<typeof intentRecord> => ({ id, searches: [], readings: [] })),
])

export const callBackRequest = z.object({
  timeZone: z
    .string()
    .refine(isTimeZone)
    .meta({ description: 'IANA time zone', examples: ['Europe/Paris'] }),
  medium: z.literal(CALL_BACK_MEDIA).default('voice'),
  windows: z
    .array(
      z.object({ from: instant, to: instant }).refine(({ from, to }) => Date.parse(from) < Date.parse(to)),
    )
    .min(1)
    .max(LIMITS.callBackWindows),
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
  subject: text(LIMITS.subjectCharacters),
  description: text(LIMITS.descriptionCharacters),
  confidential: z.boolean().default(false),
  callBack: callBackRequest.optional(),
  intent: intent.optional(),
  locale: languageTag.optional(),
})

export const caseSummary = z.object({
  number: z.string(),
  status: z.enum(['open']),
  severity: z.literal(SEVERITIES),
  nature: z.literal(NATURES),
  subject: z.string(),
  engine,
  plan: z.literal(PLANS),
  primaryEmail: email,
  confidential: z.boolean(),
  openedAt: instant,
  respondBy: instant,
})

export const caseList = z.object({ cases: z.array(caseSummary) })

export const timelineEntry = z.object({
  kind: z.enum(['opened', 'confirmation_sent']),
  at: instant,
})

export const caseDetail = caseSummary.extend({
  description: z.string(),
  callBack: callBackRequest.nullable(),
  intent: intentRecord.nullable(),
  timeline: z.array(timelineEntry),
})

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
