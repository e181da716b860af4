import type { TimelineEntry } from '../../api/contract.ts'
import { formatMoment, formatWindow } from '../../i18n/format-instant.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { entryHeading } from './entry-heading.ts'

/** Something that happened to a case without a word. */
export function CaseEvent({ entry }: { entry: TimelineEntry }) {
  const { t, locale } = usePanel<'case' | 'cases'>()
  const { callBack } = entry
  const called = callBack?.confirmed ?? callBack?.previous
  return (
    <li class="case-event small">
      {entryHeading(entry, t)}
      {callBack && called && ` (${formatWindow(called, callBack.timeZone, locale)})`} ·{' '}
      <time dateTime={entry.at}>{formatMoment(entry.at, locale)}</time>
    </li>
  )
}
