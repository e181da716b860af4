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

/** What a person did during one intent (one attempt to get help). */
export const EVENT_TYPES = [
  'search',
  'suggestion_viewed',
  'suggestion_clicked',
  'solved',
  'case_started',
  'case_created',
  'abandoned',
] as const
export type EventType = (typeof EVENT_TYPES)[number]
