import { toJson } from '../../api/to-json.ts'
import { hideSecrets } from '../secrets/hide-secrets.ts'
import type { Draft } from '../state/draft.ts'
import { isKeptDraft } from './is-kept-draft.ts'
import type { KeptDraft } from './kept-draft.ts'
import type { KeptReply } from './reply-storage.ts'

/** A draft as the browser keeps it. */
export interface StoredDraft {
  /** One draft has one id, in however many tabs it is open. */
  id: string
  /** Milliseconds since 1970. */
  savedAt: number
  kept: KeptDraft
}

/** Without what looks like a secret: whoever else uses this computer, or reads its disk, finds none. */
export function encodeDraft(kept: KeptDraft | KeptReply): string {
  // What was sent is JSON itself.
  return toJson(kept, (text, name) =>
    name === 'body' || name === 'content' ? hideInJson(text) : hideSecrets(text),
  )
}

/** Whether a draft that was kept is what is written now. */
export function isSameDraft(kept: Draft, written: Draft): boolean {
  return toJson(kept) === toJson(written, withoutSecrets)
}

/** Null for what is no draft of this version: anything may have written there. */
export function decodeDraft(text: string | null): StoredDraft | null {
  try {
    const stored = JSON.parse(text ?? 'null')
    const valid =
      typeof stored?.id === 'string' && typeof stored.savedAt === 'number' && isKeptDraft(stored.kept)
    return valid ? stored : null
  } catch {
    return null
  }
}

function hideInJson(json: string): string {
  if (json === '') return json
  return toJson(JSON.parse(json), withoutSecrets)
}

function withoutSecrets(text: string): string {
  return hideSecrets(text)
}
