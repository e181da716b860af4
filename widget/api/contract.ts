import type { CallBackRequest } from '../../server/contract/types.ts'

/** The widget's only door to the server: types and constants that bring no schema library into the bundle. */

export type { ErrorCode } from '../../server/contract/error-codes.ts'
export { LIMITS } from '../../server/contract/limits.ts'
export { type FoundSecret, findSecrets } from '../../server/contract/secrets/find-secrets.ts'
export type {
  ArticleBlock,
  ArticleView,
  Attachment,
  CallBackRequest,
  CaseDetail,
  CaseList,
  CaseSummary,
  ContactList,
  EmailCodeSession,
  Engine,
  EventBatch,
  HighlightedText,
  InlineText,
  Link,
  Me,
  NewCaseInput,
  NewReply,
  Problem,
  SiteSettings,
  SuggestionAnswer,
  SuggestionDraft,
  TimelineEntry,
  UnmeasuredIntent,
} from '../../server/contract/types.ts'
export type {
  CaseStatus,
  Nature,
  Plan,
  Severity,
} from '../../server/contract/vocabulary.ts'
export {
  CALL_BACK_MEDIA,
  DEFAULT_SEVERITY,
  NATURES,
  SEVERITIES,
} from '../../server/contract/vocabulary.ts'

export type TimeWindow = CallBackRequest['windows'][number]
