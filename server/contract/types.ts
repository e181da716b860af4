import type { z } from 'zod'
import type { article, articleBlock, inlineText } from './schemas/articles.ts'
import type {
  attachment,
  callBack,
  callBackRequest,
  caseDetail,
  caseList,
  caseSummary,
  diagnostics,
  entryLink,
  intent,
  newCase,
  newReply,
  timelineEntry,
} from './schemas/cases.ts'
import type { highlightedText } from './schemas/common.ts'
import type { deskFileRequest, deskReply } from './schemas/desk.ts'
import type { emailCodeRequested, emailCodeSession } from './schemas/email-codes.ts'
import type { eventBatch, unmeasuredIntent } from './schemas/events.ts'
import type { contactList, engine, me } from './schemas/people.ts'
import type { problem } from './schemas/problem.ts'
import type {
  breakdownReport,
  contentReport,
  experimentReport,
  gapReport,
  incrementalReport,
  intentCounts,
  linkReport,
  overviewReport,
  targetReport,
} from './schemas/reports.ts'
import type { siteSettings } from './schemas/sites.ts'
import type {
  addedSecret,
  siteSettingsChange,
  staffPerson,
  staffSignInWays,
  staffSite,
  staffSiteList,
  staffSiteSettings,
} from './schemas/staff.ts'
import type { link, suggestionAnswer, suggestionDraft } from './schemas/suggestions.ts'

/** The shapes on the wire. Types alone: importing this file costs a bundle nothing. */
export type HighlightedText = z.infer<typeof highlightedText>
export type SuggestionDraft = z.infer<typeof suggestionDraft>
export type Link = z.infer<typeof link>
export type SuggestionAnswer = z.infer<typeof suggestionAnswer>
export type InlineText = z.infer<typeof inlineText>
export type ArticleBlock = z.infer<typeof articleBlock>
export type ArticleView = z.infer<typeof article>
export type Engine = z.infer<typeof engine>
export type Me = z.infer<typeof me>
export type ContactList = z.infer<typeof contactList>
export type Intent = z.infer<typeof intent>
export type CallBackRequest = z.infer<typeof callBackRequest>
export type CallBackView = z.infer<typeof callBack>
export type NewCase = z.infer<typeof newCase>
/** A new case as a client writes it, before defaults are filled in. */
export type NewCaseInput = z.input<typeof newCase>
export type CaseSummary = z.infer<typeof caseSummary>
export type CaseDetail = z.infer<typeof caseDetail>
export type CaseList = z.infer<typeof caseList>
export type Attachment = z.infer<typeof attachment>
export type EntryLink = z.infer<typeof entryLink>
export type Diagnostics = z.infer<typeof diagnostics>
export type DeskFileRequest = z.infer<typeof deskFileRequest>
export type DeskReply = z.infer<typeof deskReply>
export type NewReply = z.infer<typeof newReply>
export type TimelineEntry = z.infer<typeof timelineEntry>
export type EventBatch = z.infer<typeof eventBatch>
export type UnmeasuredIntent = z.infer<typeof unmeasuredIntent>
export type IntentCounts = z.infer<typeof intentCounts>
export type OverviewReport = z.infer<typeof overviewReport>
export type BreakdownReport = z.infer<typeof breakdownReport>
export type LinkReport = z.infer<typeof linkReport>
export type TargetReport = z.infer<typeof targetReport>
export type IncrementalReport = z.infer<typeof incrementalReport>
export type ExperimentReport = z.infer<typeof experimentReport>
export type GapReport = z.infer<typeof gapReport>
export type ContentReport = z.infer<typeof contentReport>
export type EmailCodeRequested = z.infer<typeof emailCodeRequested>
export type EmailCodeSession = z.infer<typeof emailCodeSession>
export type StaffPerson = z.infer<typeof staffPerson>
export type StaffSignInWays = z.infer<typeof staffSignInWays>
export type StaffSite = z.infer<typeof staffSite>
export type StaffSiteList = z.infer<typeof staffSiteList>
export type StaffSiteSettings = z.infer<typeof staffSiteSettings>
export type SiteSettingsChange = z.input<typeof siteSettingsChange>
export type AddedSecret = z.infer<typeof addedSecret>
export type SiteSettings = z.infer<typeof siteSettings>
export type Problem = z.infer<typeof problem>
