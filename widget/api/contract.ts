/** The widget's only door to the server: types and constants that bring no schema library into the bundle. */

export type { ErrorCode } from '../../server/contract/error-codes.ts'
export { LIMITS } from '../../server/contract/limits.ts'
export type {
  ArticleBlock,
  ArticleView,
  CaseDetail,
  CaseList,
  CaseSummary,
  ContactList,
  Engine,
  EventBatch,
  HighlightedText,
  InlineText,
  Link,
  Me,
  NewCaseInput,
  Problem,
  SiteSettings,
  SuggestionAnswer,
  SuggestionDraft,
} from '../../server/contract/types.ts'
export type { Locale, Nature, Plan, Severity } from '../../server/contract/vocabulary.ts'
export { DEFAULT_SEVERITY, LOCALES, NATURES, SEVERITIES } from '../../server/contract/vocabulary.ts'
