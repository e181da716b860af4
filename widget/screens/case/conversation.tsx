import type { CaseDetail, TimelineEntry } from '../../api/contract.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { CaseEvent } from './case-event.tsx'
import { CaseMessage } from './case-message.tsx'

/** Kinds that somebody says something with; all others are told in a quiet line. */
const MESSAGES: readonly TimelineEntry['kind'][] = [
  'reply',
  'engine_analysis',
  'recommended_action',
  'follow_up',
  'links',
  'attachment',
]

/** What has been said in a case, oldest first, and what has happened to it between. */
export function Conversation({ found }: { found: CaseDetail }) {
  const { state, t } = usePanel<'case' | 'cases'>()
  const reply = state.replies[found.number]
  return (
    <section aria-labelledby="guichet-conversation">
      <h3 id="guichet-conversation" class="subheading">
        {t('case.conversation')}
      </h3>
      <ol class="conversation">
        <CaseMessage number={found.number} entry={opening(found)} />
        {found.timeline
          .filter(({ kind }) => kind !== 'opened')
          .map((entry) =>
            MESSAGES.includes(entry.kind) || entry.text ? (
              <CaseMessage key={entry.id} number={found.number} entry={entry} />
            ) : (
              <CaseEvent key={entry.id} entry={entry} />
            ),
          )}
        {reply?.status === 'sending' && (
          <li class="message-own message-pending">
            <p class="message-head">
              <span class="message-who">{t('case.you')}</span>
              <span class="small">{t('reply.sending')}</span>
            </p>
            <p class="written" dir="auto">
              {reply.text}
            </p>
          </li>
        )}
      </ol>
    </section>
  )
}

/** The description, as the first thing that was said. */
function opening({ description, openedAt, openedBy, own, timeline }: CaseDetail): TimelineEntry {
  const opened = timeline.find(({ kind }) => kind === 'opened')
  return {
    id: 'opening',
    kind: 'reply',
    at: openedAt,
    author: { role: 'contact', name: openedBy.name, own },
    channel: opened?.channel ?? 'widget',
    text: description,
    links: [],
    attachments: opened?.attachments ?? [],
    callBack: null,
  }
}
