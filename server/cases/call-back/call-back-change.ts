import type { EntryAuthor, NewEntry } from '../case.ts'
import type { CaseChange } from '../case-store.ts'
import type { CallBackStep } from './call-back.ts'

interface Moment extends Pick<NewEntry, 'at' | 'channel'> {
  author: EntryAuthor
  /** What support has to say to the person. */
  text?: string | undefined
}

/** A step of the call-back as a change of its case. */
export function callBackChange(
  { callBack, entries }: CallBackStep,
  { at, channel, author, text }: Moment,
): CaseChange {
  return {
    callBack,
    entries: entries.map(({ kind, note }) => ({
      kind,
      at,
      author,
      channel,
      text: text || null,
      links: [],
      original: null,
      supportOnly: false,
      callBack: note,
    })),
  }
}
