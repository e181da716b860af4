import { plainLine } from '../plain-text.ts'

/** What mail programs put before the subject of an answer or of a mail that is passed on, in the languages around. */
const LEADER = /^(?:(?:re|fw|fwd|aw|wg|tr|réf?|rép|sv|vs|antw)\s*:|\[C-\d+\])\s*/iu

/**
 * The subject of a conversation. `Re:` and what stands in brackets are what mail programs leave out when they compare
 * subjects (RFC 5256, 2.1), so that all mails of a case are one conversation to them, the person's own among them.
 */
export function caseSubject(
  { number, subject }: { number: string; subject: string },
  { isAnswer, marks = [] }: { isAnswer: boolean; marks?: string[] },
): string {
  const brackets = [number, ...marks].map((mark) => `[${mark}] `).join('')
  return `${isAnswer ? 'Re: ' : ''}${brackets}${bareSubject(subject)}`
}

function bareSubject(subject: string): string {
  let bare = plainLine(subject)
  for (let shorter = bare.replace(LEADER, ''); shorter !== bare; shorter = bare.replace(LEADER, ''))
    bare = shorter
  return bare
}
