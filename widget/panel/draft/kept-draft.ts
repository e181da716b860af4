import type { Draft } from '../state/draft.ts'
import type { Intent } from '../state/intent.ts'
import type { SubmissionKey } from '../state/submission-key.ts'

/** What survives a reload. */
export interface KeptDraft {
  draft: Draft
  intent: Intent
  /** So that a case on its way when the page was left is not opened twice. */
  submissionKey: SubmissionKey | null
  /** Names of the files that were to go with it. They are not kept themselves: it can be said which are missing. */
  files?: readonly string[]
}
