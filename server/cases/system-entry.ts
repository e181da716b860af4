import type { EntryKind } from '../contract/vocabulary.ts'
import { type NewEntry, SYSTEM } from './case.ts'

/** What nobody has said: something happened. */
export function systemEntry(kind: EntryKind, at: Date): NewEntry {
  return {
    kind,
    at,
    author: SYSTEM,
    channel: 'system',
    text: null,
    links: [],
    original: null,
    supportOnly: false,
  }
}
