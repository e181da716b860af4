import type { Reply } from '../state/reply.ts'
import { encodeDraft } from './encode-draft.ts'
import { keptPrefix, removeKept, STORAGE_NAMES } from './kept-in-browser.ts'

export type KeptReply = Pick<Reply, 'text' | 'key'>

/** What persons are writing in their cases: as drafts are kept, one a person and case. */
export interface ReplyStorage {
  read(owner: string, number: string): KeptReply | null
  /** What is confidential ends with the tab. An empty reply is removed. */
  write(owner: string, number: string, kept: KeptReply, confidential: boolean): void
  /** All that the person has written in any case. */
  forget(owner: string): void
}

export function createReplyStorage(site: string): ReplyStorage {
  const prefixOf = (owner: string) => `${keptPrefix(site)}reply:${owner}:`

  return {
    read(owner, number) {
      for (const name of STORAGE_NAMES) {
        try {
          const kept: unknown = JSON.parse(window[name].getItem(prefixOf(owner) + number) ?? 'null')
          if (isKeptReply(kept)) return kept
        } catch {
          // Blocked, or not ours.
        }
      }
      return null
    },
    write(owner, number, kept, confidential) {
      for (const name of STORAGE_NAMES) {
        const keeps = kept.text !== '' && (name === 'sessionStorage' || !confidential)
        try {
          if (keeps) window[name].setItem(prefixOf(owner) + number, encodeDraft(kept))
          else window[name].removeItem(prefixOf(owner) + number)
        } catch {
          // Blocked or full: the reply lasts as long as the page.
        }
      }
    },
    forget: (owner) => removeKept(prefixOf(owner)),
  }
}

function isKeptReply(value: unknown): value is KeptReply {
  if (typeof value !== 'object' || value === null) return false
  const { text, key } = value as Partial<KeptReply>
  return typeof text === 'string' && (key === null || typeof key?.value === 'string')
}
