/**
 * The words of the support rules, as they travel over HTTP. Zod-free, so that the widget can use them too.
 * Source: the support rules' "Words" and "Plans and response targets".
 */

export const LOCALES = ['en', 'fr'] as const
export type Locale = (typeof LOCALES)[number]

export const PLANS = ['standard', 'pro', 'premium'] as const
export type Plan = (typeof PLANS)[number]

/** 1 urgent, 2 high, 3 normal. */
export const SEVERITIES = [1, 2, 3] as const
export type Severity = (typeof SEVERITIES)[number]

export const DEFAULT_SEVERITY: Severity = 3

/** What a case is about: account or engine set-up, a new feature's integration, a practical question, something broken. */
export const NATURES = ['configuration', 'integration', 'question', 'problem'] as const
export type Nature = (typeof NATURES)[number]

/** `doc` stands in the documentation lane, `thread` in the community lane. */
export const ARTICLE_KINDS = ['doc', 'thread'] as const
export type ArticleKind = (typeof ARTICLE_KINDS)[number]

/** Who may see an article: everybody, whoever is signed in, or the contacts of accounts on a plan. */
export const AUDIENCES = ['everyone', 'signed_in', ...PLANS] as const
export type Audience = (typeof AUDIENCES)[number]

export const CALL_BACK_MEDIA = ['voice', 'video', 'screen_sharing'] as const
export type CallBackMedium = (typeof CALL_BACK_MEDIA)[number]

/** Moved: confirmed, at another time than at first. Cancelled by support or by the end of the case, withdrawn by the contact. */
export const CALL_BACK_STATUSES = ['requested', 'confirmed', 'moved', 'cancelled', 'withdrawn'] as const
export type CallBackStatus = (typeof CALL_BACK_STATUSES)[number]

/** Open: waits for support. Answered: waits for the contact. */
export const CASE_STATUSES = ['open', 'answered', 'closed'] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

/** What the timeline of a case is made of. Its words are support's and the contact's own, or none. */
export const ENTRY_KINDS = [
  'opened',
  'confirmation_sent',
  'reply',
  /** What support does for every plan: an analysis of the engine's state, … */
  'engine_analysis',
  /** … an action that the customer can take to stabilise or adapt the engine, … */
  'recommended_action',
  /** … the follow-up of actions that the engineers take, … */
  'follow_up',
  /** … and links to documentation or forums when a question goes beyond the platform. */
  'links',
  'attachment',
  /** The engine or the nature that a case by mail had not stated. */
  'details_given',
  'closed',
  'reopened',
  'call_back_requested',
  'call_back_confirmed',
  'call_back_moved',
  'call_back_cancelled',
  'target_near',
  'target_missed',
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** What support may add to a case, besides closing it. */
export const SUPPORT_ENTRY_KINDS = [
  'reply',
  'engine_analysis',
  'recommended_action',
  'follow_up',
  'links',
] as const satisfies readonly EntryKind[]
export type SupportEntryKind = (typeof SUPPORT_ENTRY_KINDS)[number]

export const AUTHOR_ROLES = ['contact', 'support', 'system'] as const
export type AuthorRole = (typeof AUTHOR_ROLES)[number]

/** By which way an entry came. */
export const CHANNELS = ['widget', 'email', 'desk', 'support_page', 'system'] as const
export type Channel = (typeof CHANNELS)[number]

/** What the person may do with a case that they can read. */
export const CASE_ACTIONS = ['reply', 'close', 'reopen', 'call_back'] as const
export type CaseAction = (typeof CASE_ACTIONS)[number]

/** What a person did during one intent (one attempt to get help), as the widget tells it. */
export const EVENT_TYPES = [
  'search',
  'suggestion_viewed',
  'suggestion_clicked',
  /** How long an article was read in place. */
  'article_read',
  'solved',
  'not_solved',
  'case_started',
  'case_created',
  'call_back_requested',
  'abandoned',
  /** Somebody to whom links do not come by themselves (a hold-out) has asked for them. */
  'suggestions_requested',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

/** How an intent ended. Every stream of events gives exactly one of them. */
export const OUTCOMES = ['confirmed', 'reversed', 'filed', 'unknown'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Why an intent counts nowhere. */
export const EXCLUSIONS = ['urgent', 'confidential', 'staff', 'test', 'bot'] as const
export type Exclusion = (typeof EXCLUSIONS)[number]

/** From what a person began to ask: the floating panel, a panel in the page, a form of the site's own. */
export const INTENT_SOURCES = ['launcher', 'inline', 'attach'] as const
export type IntentSource = (typeof INTENT_SOURCES)[number]

/** Why nothing of an intent is told. */
export const UNMEASURED_REASONS = ['do_not_track', 'global_privacy_control'] as const
export type UnmeasuredReason = (typeof UNMEASURED_REASONS)[number]

/** The two sides of the experiment: links come by themselves, or only when they are asked for. */
export const ARMS = ['suggestions', 'holdout'] as const
export type Arm = (typeof ARMS)[number]

/** A viewer reads what is counted; an administrator changes the settings of sites too. */
export const STAFF_ROLES = ['viewer', 'admin'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/** What a report can be split by. */
export const REPORT_DIMENSIONS = ['plan', 'language', 'page', 'source', 'engine'] as const
export type ReportDimension = (typeof REPORT_DIMENSIONS)[number]
