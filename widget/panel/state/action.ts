import type {
  ArticleView,
  Attachment,
  CaseDetail,
  CaseSummary,
  ContactList,
  EmailCodeSession,
  SiteSettings,
  SuggestionAnswer,
  TimeWindow,
} from '../../api/contract.ts'
import type { HelpApiError } from '../../api/help-api-error.ts'
import type { KeptDraft } from '../draft/kept-draft.ts'
import type { ChosenFile } from './attached-file.ts'
import type { WantedChange } from './case-change.ts'
import type { Draft } from './draft.ts'
import type { HostFacts } from './host-facts.ts'
import type { Loadable } from './loadable.ts'
import type { CasesOf, OtherDraft, Person } from './panel-state.ts'
import type { Reply } from './reply.ts'
import type { SubmissionKey } from './submission-key.ts'

/** What the form edits. */
type DraftChanges = Partial<
  Pick<
    Draft,
    'subject' | 'description' | 'engine' | 'nature' | 'severity' | 'confidential' | 'diagnostics' | 'callBack'
  >
>

/** What the person does. */
type PersonAction =
  | { type: 'opened' }
  | { type: 'closed' }
  | { type: 'went-back' }
  | { type: 'question-typed'; question: string }
  | { type: 'matter-declared'; matter: 'urgent' | 'confidential' }
  | { type: 'urgency-withdrawn' }
  | {
      type: 'link-followed'
      id: string
      title: string
      section: string | null
      url: string
      inPlace: boolean
    }
  /** It was in sight for long enough to be read. */
  | { type: 'link-seen'; id: string }
  /** Links do not come by themselves (the person is in a hold-out), and are asked for. */
  | { type: 'links-requested' }
  /** For how long it was in sight, in milliseconds. */
  | { type: 'article-read'; id: string; ms: number }
  | { type: 'not-solved'; id: string }
  | { type: 'solved' }
  | { type: 'solved-undone' }
  | { type: 'started-over' }
  | { type: 'case-wanted' }
  | { type: 'draft-changed'; changes: DraftChanges }
  | { type: 'case-submitted' }
  /** To go on with it in place of the one that is open, which is kept. */
  | { type: 'other-draft-wanted'; id: string }
  | { type: 'my-cases-wanted' }
  | { type: 'cases-of-chosen'; of: CasesOf }
  | { type: 'case-picked'; number: string }
  | { type: 'reply-typed'; number: string; text: string }
  | { type: 'reply-submitted'; number: string }
  | { type: 'case-change-wanted'; number: string; change: WantedChange }
  /** `number` null: they go with the case that is being written. */
  | { type: 'files-chosen'; number: string | null; files: ChosenFile[] }
  | { type: 'file-removed'; id: string }
  | { type: 'file-retried'; id: string }
  | { type: 'attachment-wanted'; number: string; attachment: Attachment }
  | { type: 'contacts-wanted' }
  | { type: 'contact-named'; email: string; name: string | null }
  | { type: 'contact-removed'; email: string }
  | { type: 'code-wanted'; email: string }
  | { type: 'code-entered'; code: string }
  | { type: 'account-chosen'; token: string }
  | { type: 'another-address-wanted' }
  | { type: 'sign-out-wanted' }
  | { type: 'call-back-hours-wanted' }
  /** `byItself`: nobody asked, the connection has come back. */
  | { type: 'retried'; byItself?: boolean }
  /** The person looks at the page again. */
  | { type: 'returned' }
  /** The page has reported errors: the last ones. */
  | { type: 'console-errors-seen'; errors: string[] }

/** What the host page says of the visit, in words that are kept. */
export type HostVerb = 'prefill' | 'suggest' | 'session-data' | 'page-view'

/** What the host page does. */
type HostAction =
  | { type: 'identity-given' }
  | { type: 'logged-out' }
  | { type: 'searched'; question: string }
  | {
      type: 'prefilled'
      fields: DraftChanges & { question?: string }
      readOnly?: HostFacts['readOnly']
    }
  /** As the page said it: what can be used of it is for the part that loads with the first of these. */
  | { type: 'host-said'; verb: HostVerb; what: unknown }
  | { type: 'links-suggested'; suggested: HostFacts['suggested'] }
  | { type: 'session-stated'; sessionData: HostFacts['sessionData'] }
  | { type: 'page-viewed'; page: HostFacts['page'] }
  | { type: 'asking-wanted' }
  | { type: 'article-wanted'; id: string }

/** What came of an effect. */
type EffectAction =
  | { type: 'connection-changed'; offline: boolean }
  | { type: 'site-changed'; site: Loadable<SiteSettings, null> }
  | { type: 'person-changed'; person: Person; owner: string | null }
  | { type: 'identity-lost' }
  /** Another person has come in place of the former one; who it is is being found out. */
  | { type: 'seat-taken' }
  | { type: 'code-on-its-way' }
  | { type: 'code-failed'; error: HelpApiError }
  | { type: 'accounts-offered'; accounts: EmailCodeSession['accounts'] }
  | { type: 'session-began' }
  | { type: 'draft-restored'; kept: KeptDraft | null; replace: boolean }
  | { type: 'drafts-noted'; inBrowser: boolean; others: OtherDraft[] }
  | { type: 'case-key-reserved'; key: SubmissionKey }
  | { type: 'intent-began'; id: string }
  | { type: 'suggestions-asked' }
  | { type: 'suggestions-answered'; query: string; answer: SuggestionAnswer }
  | { type: 'suggestions-failed' }
  | { type: 'suggestions-cleared' }
  | { type: 'article-changed'; article: Loadable<ArticleView> }
  | { type: 'case-sending'; key: SubmissionKey }
  | { type: 'case-filed'; filed: CaseSummary }
  | { type: 'case-refused'; error: HelpApiError }
  | { type: 'case-incomplete' }
  | { type: 'cases-changed'; cases: Loadable<CaseSummary[]> }
  | { type: 'case-detail-changed'; caseDetail: Loadable<CaseDetail> }
  | { type: 'reply-restored'; number: string; reply: Partial<Reply> }
  | { type: 'reply-key-reserved'; number: string; key: SubmissionKey }
  | { type: 'reply-sending'; number: string; key: SubmissionKey }
  | { type: 'reply-sent'; number: string; detail: CaseDetail }
  | { type: 'reply-failed'; number: string; error: HelpApiError }
  | { type: 'case-changed'; detail: CaseDetail }
  | { type: 'case-change-failed'; error: HelpApiError }
  | { type: 'call-back-hours-changed'; hours: Loadable<TimeWindow[]> }
  | { type: 'file-sending'; id: string }
  | { type: 'file-progressed'; id: string; share: number }
  | { type: 'file-sent'; id: string; attachment: Attachment }
  | { type: 'file-failed'; id: string; error: HelpApiError }
  | { type: 'attachment-saved'; attachment: string }
  | { type: 'attachment-failed'; attachment: string; error: HelpApiError }
  | { type: 'contacts-changed'; list: Loadable<ContactList> }
  | { type: 'contact-change-done'; list: ContactList }
  | { type: 'contact-change-failed'; error: HelpApiError }

export type Action = PersonAction | HostAction | EffectAction
