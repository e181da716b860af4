import type { GapReport } from '../../api/contract.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { useSpeech } from '../../i18n/use-speech.ts'
import type { ViewProps } from '../screen.ts'
import { TopicCard } from './topic-card.tsx'

/** What people asked and did not find, the topics that caused most cases first. */
export function GapsView({ answer: { topics, moreTopics, zone }, site, reload }: ViewProps<GapReport>) {
  const { t } = useSpeech()
  if (topics.length === 0) {
    return (
      <EmptyState icon="gaps" title={t('gaps.none')}>
        <p>{t('gaps.none-text')}</p>
      </EmptyState>
    )
  }
  const open = topics.filter(({ done }) => done === null)
  const done = topics.filter(({ done }) => done !== null)
  return (
    <>
      <p class="summary">{t('gaps.sentence', { count: open.length, done: done.length })}</p>
      {[
        { name: 'open', of: open },
        { name: 'done', of: done },
      ].map(({ name, of }) => (
        <ol key={name} class="topics">
          {of.map((topic) => (
            <TopicCard key={topic.id} topic={topic} site={site.id} zone={zone} reload={reload} />
          ))}
        </ol>
      ))}
      {moreTopics > 0 && <p class="small">{t('gaps.more', { count: moreTopics })}</p>}
    </>
  )
}
