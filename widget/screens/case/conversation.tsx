import type { CaseDetail, TimelineEntry } from '../../api/contract.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { CaseEvent } from './case-event.tsx'
import { CaseMessage } from './case-message.tsx'

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
            isMessage(entry) ? (
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

/** Whether somebody says or adds something with it; all else is told in a quiet line. */
function isMessage({ kind, text, links, attachments }: TimelineEntry): boolean {
  return kind === 'reply' || Boolean(text || links[0] || attachments[0])
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
