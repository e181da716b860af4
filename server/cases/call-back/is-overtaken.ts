import type { CaseEntry, SupportCase } from '../case.ts'

/**
 * Whether what an entry says of a call is true no more, so that nobody is to be told of it by now: what came after it is
 * told. Mail may be late, and a calendar that hears of a cancellation first and of the invitation after it would keep a
 * call that nobody holds. A cancellation is always told.
 */
export function isOvertaken(entry: CaseEntry, { callBack: current }: SupportCase): boolean {
  switch (entry.kind) {
    case 'call_back_requested':
    case 'call_back_confirmed':
    case 'call_back_moved':
      return current !== null && entry.callBack !== undefined && entry.callBack.sequence < current.sequence
    default:
      return false
  }
}
