import type { TimelineEntry } from '../../api/contract.ts'
import type { Translate } from '../../i18n/translate.ts'

/** What stands over an entry; null for plain replies and files, which need no heading. */
export function entryHeading({ kind }: TimelineEntry, t: Translate<'cases'>): string | null {
  return kind === 'reply' || kind === 'attachment' ? null : t(`timeline.${kind}`)
}
