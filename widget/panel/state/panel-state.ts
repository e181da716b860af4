import type {
  ArticleView,
  CaseDetail,
  CaseSummary,
  ContactList,
  Me,
  SiteSettings,
  SuggestionAnswer,
  TimeWindow,
} from '../../api/contract.ts'
import type { HelpApiError } from '../../api/help-api-error.ts'
import type { AttachedFile } from './attached-file.ts'
import type { CaseChange } from './case-change.ts'
import type { ContactChange } from './contact-change.ts'
import { type Draft, EMPTY_DRAFT } from './draft.ts'
import type { EmailCode } from './email-code.ts'
import type { HostFacts } from './host-facts.ts'
import type { Intent } from './intent.ts'
import { IDLE, type Loadable } from './loadable.ts'
import type { Replies } from './reply.ts'
import type { Screen } from './screen.ts'
import type { SubmissionKey } from './submission-key.ts'

export type Person =
  /** The host page is being asked, or the server. */
  | { status: 'resolving' }
  | { status: 'anonymous' }
  /** Was known, and the server accepts the token no longer. */
  | { status: 'expired' }
  | { status: 'unreachable'; error: HelpApiError }
  /** `bySession`: by a mailed code, and not by the host page. */
  | { status: 'known'; me: Me; since: number; bySession: boolean }

export type KnownPerson = Extract<Person, { status: 'known' }>

export interface Suggestions {
  answer: SuggestionAnswer | null
  /** A newer question is on its way: what is shown is about an older one. */
  pending: boolean
  failed: boolean
}

export interface Submission {
  status: 'idle' | 'sending' | 'failed'
  /** Attempts to send, those stopped for something missing too: from the first on, what is missing is said. */
  attempts: number
  error: HelpApiError | null
  key: SubmissionKey | null
}

/** A draft of the person's that is not open in this tab. */
export interface OtherDraft {
  id: string
  /** Milliseconds since 1970. */
  savedAt: number
  /** How it begins. */
  title: string
}

export interface Drafts {
  others: readonly OtherDraft[]
  /** False: the browser keeps nothing, and the draft ends with the page. */
  inBrowser: boolean
  /** Names of files that were to go with the draft when the page was left. */
  lostFiles: readonly string[]
}

export interface Contacts {
  list: Loadable<ContactList>
  /** The last one, or the one that is under way. */
  change: ContactChange | null
}

/** Whose cases are listed. */
export type CasesOf = 'me' | 'account'

/** Attachments that are being fetched, and the last one that could not be. */
export interface Saving {
  pending: readonly string[]
  failed: string | null
}

export interface PanelState {
  open: boolean
  screen: Screen
  /** Where "back" leads, oldest first. */
  trail: Screen[]
  person: Person
  /** Tells one person from another, for drafts; null for nobody in particular. */
  owner: string | null
  /** Another number once another person may sit here: what is still on its way for the former one is not for them. */
  seat: number
  emailCode: EmailCode
  /** Whoever installed the widget is told why it failed, and nobody else. */
  site: Loadable<SiteSettings, null>
  host: HostFacts
  draft: Draft
  drafts: Drafts
  intent: Intent
  suggestions: Suggestions
  article: Loadable<ArticleView>
  submission: Submission
  contacts: Contacts
  cases: Loadable<CaseSummary[]>
  casesOf: CasesOf
  caseDetail: Loadable<CaseDetail>
  caseChange: CaseChange | null
  replies: Replies
  files: AttachedFile[]
  saving: Saving
  /** When support is there, in the next weeks. */
  callBackHours: Loadable<TimeWindow[]>
  /** What the page has reported since the panel was loaded; sent only with a case whose writer ticks it. */
  consoleErrors: readonly string[]
  /** The browser says that it has no connection. */
  offline: boolean
}

type FirstSlices = Pick<
  PanelState,
  'open' | 'screen' | 'trail' | 'person' | 'owner' | 'seat' | 'site' | 'draft'
>
/** The slices that come with the draft part, on which all other parts stand. */
export type LateState = Omit<PanelState, keyof FirstSlices>
/** What the first panel can count on. */
export type FirstState = FirstSlices & Partial<LateState>

export const FIRST_STATE: FirstState = {
  open: false,
  screen: { name: 'ask' },
  trail: [],
  person: { status: 'resolving' },
  owner: null,
  seat: 0,
  site: IDLE,
  draft: EMPTY_DRAFT,
}
