import { LIMITS } from '../../contract/limits.ts'
import { withoutBidiControls } from '../../contract/without-bidi-controls.ts'

const PREFIX = /^\s*((re|fwd?|aw|wg|tr|rv|réf|ref|antw|sv|vs|i|r|enc|res)(\[\d+\])?\s?:\s*)+/iu

/** What a case by mail is about: the mail's subject without `Re:` and its like, else the first line of its text. */
export function caseSubject(subject: string, text: string): string {
  const stated = subject.replace(PREFIX, '').trim() || (text.trim().split('\n', 1)[0] ?? '').trim() || '—'
  return withoutBidiControls(stated)
    .slice(0, LIMITS.subjectCharacters)
    .replace(/[\uD800-\uDBFF]$/, '')
}
